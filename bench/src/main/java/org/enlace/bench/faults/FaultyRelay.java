package org.enlace.bench.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail relay (RFC 5321, as far as one sender needs it) that fails as it is told, always on the
/// same port. What it took over it keeps.
final class FaultyRelay implements AutoCloseable {
  private static final Duration SLOWNESS = Duration.ofMillis(1_500);

  private final InstantSource clock;
  private final int port;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private final Set<Socket> senders = ConcurrentHashMap.newKeySet();
  private final AtomicInteger turn = new AtomicInteger();
  private volatile Mood mood = Mood.WELL;
  private volatile ServerSocket socket;

  /// A message for which it gave its 250.
  record Taken(String messageId, Instant at) {}

  /// How it answers.
  enum Mood {
    WELL,
    /// Each answer takes a second and a half.
    SLOW,
    /// Says 4xx, each time at another stage.
    LATER,
    /// Says 5xx to every second message, at one of two stages.
    REFUSING,
    /// Closes the connection in the middle of every second message.
    CUTTING
  }

  FaultyRelay(InstantSource clock) throws IOException {
    this.clock = clock;
    socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    port = socket.getLocalPort();
    listen(socket);
  }

  int port() {
    return port;
  }

  List<Taken> taken() {
    return List.copyOf(taken);
  }

  void be(Mood next) {
    mood = next;
  }

  /// Refuses connections, and drops those there are.
  void goAway() throws IOException {
    socket.close();
    for (Socket each : senders) {
      each.close();
    }
  }

  void comeBack() throws IOException {
    ServerSocket again = new ServerSocket();
    again.setReuseAddress(true);
    again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
    socket = again;
    listen(again);
  }

  @Override
  public void close() throws IOException {
    goAway();
  }

  private void listen(ServerSocket open) {
    Thread.ofVirtual()
        .name("relay")
        .start(() -> {
          while (!open.isClosed()) {
            try {
              Socket sender = open.accept();
              senders.add(sender);
              Thread.ofVirtual().name("relay-sender").start(() -> serve(sender));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  private void serve(Socket sender) {
    try (sender;
        var in =
            new BufferedReader(
                new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8))) {
      Talk talk = new Talk(in, sender.getOutputStream());
      talk.say("220 relay.example ESMTP");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        talk.hear(line.split(" ", 2)[0].toUpperCase(Locale.ROOT));
      }
    } catch (IOException gone) {
      return; // whoever sent was killed, or this relay was told to hang up
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      senders.remove(sender);
    }
  }

  /// One connection.
  private final class Talk {
    private final BufferedReader in;
    private final OutputStream out;
    private Mood now = Mood.WELL;
    private int number;

    Talk(BufferedReader in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    void hear(String verb) throws IOException, InterruptedException {
      switch (verb) {
        case "EHLO" -> say("250-relay.example\r\n250 8BITMIME");
        case "MAIL" -> {
          now = mood;
          number = turn.getAndIncrement();
          say(now == Mood.LATER && number % 4 == 0 ? "451 4.3.0 later" : "250 2.1.0 well");
        }
        case "RCPT" -> say(answerToRecipient());
        case "DATA" -> data();
        case "QUIT" -> say("221 2.0.0 good-bye");
        default -> say("250 2.0.0 so be it");
      }
    }

    private String answerToRecipient() {
      if (now == Mood.LATER && number % 4 == 1) {
        return "450 4.2.1 later";
      }
      return now == Mood.REFUSING && number % 4 == 0
          ? "550 5.1.1 nobody of that name"
          : "250 2.1.5 well";
    }

    private void data() throws IOException, InterruptedException {
      if (now == Mood.LATER && number % 4 == 2) {
        say("451 4.3.2 later");
        return;
      }
      say("354 go on");
      String messageId = "";
      int lines = 0;
      for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
        if (line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
          messageId = line.substring(11).strip();
        }
        if (now == Mood.CUTTING && number % 2 == 0 && ++lines > 5) {
          throw new IOException("cut in the middle");
        }
      }
      end(messageId);
    }

    private void end(String messageId) throws IOException, InterruptedException {
      if (now == Mood.LATER) {
        say("452 4.3.1 later");
      } else if (now == Mood.REFUSING && number % 4 == 2) {
        say("554 5.6.0 not this one");
      } else {
        say("250 2.0.0 taken over");
        taken.add(new Taken(messageId, clock.instant()));
      }
    }

    void say(String line) throws IOException, InterruptedException {
      if (mood == Mood.SLOW) {
        TimeUnit.MILLISECONDS.sleep(SLOWNESS.toMillis());
      }
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }
}
