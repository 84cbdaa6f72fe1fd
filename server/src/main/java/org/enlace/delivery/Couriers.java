package org.enlace.delivery;

import java.time.InstantSource;
import org.enlace.kernel.Ids;
import org.enlace.vault.Vault;
import org.springframework.stereotype.Component;

/// Makes couriers.
@Component
final class Couriers {
  private final Claims claims;
  private final Settlement settlement;
  private final Carrier carrier;
  private final Vault vault;
  private final InstantSource clock;
  private final Ids ids;

  Couriers(
      Claims claims,
      Settlement settlement,
      Carrier carrier,
      Vault vault,
      InstantSource clock,
      Ids ids) {
    this.claims = claims;
    this.settlement = settlement;
    this.carrier = carrier;
    this.vault = vault;
    this.clock = clock;
    this.ids = ids;
  }

  /// A new run of a worker.
  Courier.Run run() {
    return new Courier.Run(ids.next());
  }

  Courier courier(Courier.Run run) {
    return new Courier(claims, settlement, carrier, vault, clock, run);
  }

  Carrier carrier() {
    return carrier;
  }
}
