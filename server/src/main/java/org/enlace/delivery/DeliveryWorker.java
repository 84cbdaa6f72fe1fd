package org.enlace.delivery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Delivers while the application runs: one courier for urgent notices alone, one for all, and a
/// keeper that holds on to what they claimed. It is the last to start and the first to stop.
@Component
final class DeliveryWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration POLL = Duration.ofSeconds(1);
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
    Courier courier = couriers.courier(run);
    int atOnce = couriers.carrier().atOnce();
    running =
        new Running(
            run,
            List.of(
                begin("urgent", run, () -> deliver(run, courier, true, URGENT_AT_ONCE)),
                begin("ordinary", run, () -> deliver(run, courier, false, atOnce)),
                begin("keeper", run, () -> hold(run))));
  }

  @Override
  public synchronized void stop() {
    Running ended = running;
    if (ended == null) {
      return;
    }
    running = null;
    ended.run().end();
    outbox.urgent().call();
    outbox.ordinary().call();
    try {
      for (Thread thread : ended.threads()) {
        thread.join(LAST_SENDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    couriers.carrier().close();
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

  private void deliver(Courier.Run run, Courier courier, boolean urgentOnly, int atOnce)
      throws InterruptedException {
    WakeUp wakeUp = urgentOnly ? outbox.urgent() : outbox.ordinary();
    int found = 0;
    try {
      found = courier.round(urgentOnly, atOnce);
    } catch (RuntimeException failure) {
      LOG.error("deliveries could not be claimed", failure);
    }
    if (found == 0 && !run.isEnding()) {
      wakeUp.await(POLL);
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
