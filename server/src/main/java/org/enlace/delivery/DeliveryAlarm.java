package org.enlace.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/// What the operator watches: how many letters wait that did not arrive
/// (`enlace.delivery.dead.letters`). It also wakes the couriers for those that are sent again.
@Component
public class DeliveryAlarm {
  private final AtomicInteger dead = new AtomicInteger();
  private final Outbox outbox;

  DeliveryAlarm(Outbox outbox, MeterRegistry meters) {
    this.outbox = outbox;
    Gauge.builder("enlace.delivery.dead.letters", dead, AtomicInteger::get)
        .description("Letters that did not arrive and wait for somebody to look")
        .register(meters);
  }

  /// Notes how many there are.
  public void deadLetters(int count) {
    dead.set(count);
  }

  /// Wakes all couriers once the transaction at hand has committed.
  public void wakeAll() {
    for (LineKind each : LineKind.values()) {
      outbox.wake(each, true);
      outbox.wake(each, false);
    }
  }

  /// A page of the site.
  public URI page(String path) {
    return outbox.page(path);
  }
}
