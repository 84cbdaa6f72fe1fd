package org.enlace.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Delivers while the application runs: for each kind of line one courier for urgent notices and
/// one for the others, so that neither holds up the other and no kind holds up another, and a
/// keeper that holds on to what they claimed. It is the last to start and the first to stop.
@Component
final class DeliveryWorker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration SELDOM = Duration.ofMinutes(1);
  private static final int URGENT_AT_ONCE = 8;

  private final Claims claims;
  private final Couriers couriers;
  private final Outbox outbox;
  private @Nullable Running running;

  DeliveryWorker(Claims claims, Couriers couriers, Outbox outbox) {
    this.claims = claims;
    this.couriers = couriers;
    this.outbox = outbox;
  }

  private record Running(Run run, List<Thread> threads) {}

  @Override
  public synchronized void start() {
    if (running != null) {
      return;
    }
    Run run = couriers.run();
    List<Thread> threads = new ArrayList<>();
    couriers.carriers().forEach(each -> threads.addAll(begin(run, each)));
    threads.add(begin("keeper", run, () -> hold(run)));
    running = new Running(run, threads);
  }

  private List<Thread> begin(Run run, Carrier carrier) {
    return List.of(begin(run, carrier, true), begin(run, carrier, false));
  }

  /// A kind for which the site is not set up is looked at seldom, so that what waits is given up in
  /// time.
  private Thread begin(Run run, Carrier carrier, boolean urgent) {
    Courier courier = couriers.courier(run, carrier, urgent);
    int parallel = urgent ? URGENT_AT_ONCE : carrier.atOnce();
    WakeUp wakeUp = outbox.of(carrier.kind(), urgent);
    Duration poll = carrier.isOpen() ? POLL : SELDOM;
    String name = carrier.kind().word() + (urgent ? "-urgent" : "-ordinary");
    return begin(name, run, () -> courier.work(parallel, wakeUp, poll));
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
        thread.join(Courier.LAST_SENDS.plusSeconds(5));
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

  private static Thread begin(String name, Run run, Step step) {
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

  private void hold(Run run) throws InterruptedException {
    run.awaitEnd(Claims.HELD.dividedBy(3));
    if (run.isEnding()) {
      return;
    }
    try {
      run.renewed(claims.renew(run.lease(), run.inHand()));
    } catch (RuntimeException failure) {
      LOG.error("the claims of this worker could not be renewed", failure);
    }
  }
}
