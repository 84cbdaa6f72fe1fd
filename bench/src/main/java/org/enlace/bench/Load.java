package org.enlace.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Calls one after another, or at a fixed rate, over connections that are kept. An answer that is
/// no success ends the measurement: figures of refusals say nothing.
///
/// @param port of the server
/// @param calls sent in turn
record Load(int port, List<byte[]> calls) {
  /// Enough that at half of the peak one is always free.
  private static final int OPEN_CONNECTIONS = 48;

  Load {
    calls = List.copyOf(calls);
  }

  /// As many as that number of callers gets answered, each of whom waits for the answer before it
  /// calls again.
  ///
  /// @return calls a second
  double saturate(int callers, Duration duration) throws IOException, InterruptedException {
    AtomicInteger next = new AtomicInteger();
    long begun = System.nanoTime();
    long end = begun + duration.toNanos();
    long answered =
        together(
                callers,
                connection -> {
                  long count = 0;
                  while (System.nanoTime() < end) {
                    send(connection, next.getAndIncrement());
                    count++;
                  }
                  return count;
                })
            .stream()
            .mapToLong(Long::longValue)
            .sum();
    return answered * 1e9 / (System.nanoTime() - begun);
  }

  /// At a fixed rate, whatever the server does: a call that had to wait for a connection is counted
  /// from the moment when it was due, so that a slow answer is not hidden by calls that were not
  /// made.
  Latencies atRate(double perSecond, Duration duration) throws IOException, InterruptedException {
    int wanted = (int) Math.max(1, perSecond * duration.toMillis() / 1e3);
    double period = 1e9 / perSecond;
    AtomicInteger next = new AtomicInteger();
    long[] took = new long[wanted];
    long begun = System.nanoTime() + Duration.ofMillis(200).toNanos();
    together(
        OPEN_CONNECTIONS,
        connection -> {
          for (int i = next.getAndIncrement(); i < wanted; i = next.getAndIncrement()) {
            long due = begun + (long) (i * period);
            await(due);
            send(connection, i);
            took[i] = System.nanoTime() - due;
          }
          return 0L;
        });
    return Latencies.of(took);
  }

  /// The mean size of the answers, each call sent once.
  int meanSize() throws IOException {
    try (Connection connection = new Connection(port)) {
      long bytes = 0;
      for (int i = 0; i < calls.size(); i++) {
        bytes += send(connection, i).size();
      }
      return Math.toIntExact(bytes / calls.size());
    }
  }

  private Connection.Answer send(Connection connection, int number) throws IOException {
    byte[] call = calls.get(number % calls.size());
    Connection.Answer answer = connection.send(call);
    if (!answer.isSuccess()) {
      throw new IOException("the server answered " + answer.status() + ": " + answer.text());
    }
    return answer;
  }

  private static void await(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /// Work over one connection.
  private interface Caller {
    long call(Connection connection) throws IOException;
  }

  private List<Long> together(int callers, Caller caller) throws IOException, InterruptedException {
    Callable<Long> task =
        () -> {
          try (Connection connection = new Connection(port)) {
            return caller.call(connection);
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Long> done = new ArrayList<>();
      for (Future<Long> each : threads.invokeAll(Collections.nCopies(callers, task))) {
        done.add(each.get());
      }
      return done;
    } catch (ExecutionException failed) {
      throw new IOException("a call failed", failed.getCause());
    }
  }
}
