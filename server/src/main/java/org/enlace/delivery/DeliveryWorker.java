package org.enlace.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Delivers while the application runs: for each kind of line one courier for urgent notices alone
/// and one for all, so that no kind holds up another, and a keeper that holds on to what they
/// claimed. It is the last to start and the first to stop.
@Component
final class DeliveryWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofMinutes(1);
  private static final Duration LAST_SENDS = Duration.ofSeconds(15);
  private static final int URGENT_AT_ONCE = 2;

  private final Claims claims;
  private final Couriers couriers;
  private final Outbox outbox;
  private @Nullable Running running;

  DeliveryWorker(Claims claims, Couriers couriers, Outbox outbox) {
    this.claims = claims;
    this.couriers = couriers;
    this.outbox = outbox;
  }

  private record Running(Courier.Run run, List<Thread> threads) {}

  @Override
  public synchronized void start() {
    if (running != null) {
      return;
    }
    Courier.Run run = couriers.run();
    List<Thread> threads = new ArrayList<>();
    couriers.carriers().forEach(each -> threads.addAll(begin(run, each)));
    threads.add(begin("keeper", run, () -> hold(run)));
    running = new Running(run, threads);
  }

  /// A kind for which the site is not set up needs one courier, which gives up in time what waits.
  private List<Thread> begin(Courier.Run run, Carrier carrier) {
    String name = carrier.kind().word();
    Courier courier = couriers.courier(run, carrier);
    Turn all = new Turn(courier, carrier, false, carrier.isOpen() ? POLL : SELDOM);
    Thread ordinary = begin(name + "-ordinary", run, () -> deliver(run, all));
    if (!carrier.isOpen()) {
      return List.of(ordinary);
    }
    Turn urgent = new Turn(courier, carrier, true, POLL);
    return List.of(begin(name + "-urgent", run, () -> deliver(run, urgent)), ordinary);
  }

  /// What a courier does again and again.
  private record Turn(Courier courier, Carrier carrier, boolean urgentOnly, Duration poll) {
    int atOnce() {
      return urgentOnly ? URGENT_AT_ONCE : carrier.atOnce();
    }
  }

  @Override
  public synchronized void stop() {
    Running ended = running;
    if (ended == null) {
      return;
    }
    running = null;
    ended.run().end();
    for (Carrier each : couriers.carriers()) {
      outbox.of(each.kind(), true).call();
      outbox.of(each.kind(), false).call();
    }
    try {
      for (Thread thread : ended.threads()) {
        thread.join(LAST_SENDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    couriers.carriers().forEach(Carrier::close);
  }

  @Override
  public synchronized boolean isRunning() {
    return running != null;
  }

  /// A step of a thread that goes on until the worker ends.
  private interface Step {
    void take() throws InterruptedException;
  }

  private static Thread begin(String name, Courier.Run run, Step step) {
    return Thread.ofVirtual()
        .name("delivery-" + name)
        .start(() -> {
          try {
            while (!run.isEnding()) {
              step.take();
            }
          } catch (InterruptedException interrupted) {
            LOG.debug("delivery ends", interrupted);
          }
        });
  }

  private void deliver(Courier.Run run, Turn turn) throws InterruptedException {
    int found = 0;
    try {
      found = turn.courier().round(turn.urgentOnly(), turn.atOnce());
    } catch (RuntimeException failure) {
      LOG.error("deliveries could not be claimed", failure);
    }
    if (found == 0 && !run.isEnding()) {
      outbox.of(turn.carrier().kind(), turn.urgentOnly()).await(turn.poll());
    }
  }

  private void hold(Courier.Run run) throws InterruptedException {
    run.awaitEnd(Claims.HELD.dividedBy(3));
    if (run.isEnding()) {
      return;
    }
    try {
      run.renewed(claims.renew(run.lease()));
    } catch (RuntimeException failure) {
      LOG.error("the claims of this worker could not be renewed", failure);
    }
  }
}
