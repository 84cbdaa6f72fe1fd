package org.enlace.delivery.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.LineCarriers;
import org.enlace.kernel.Secret;

/// The gateways for which the site is set up.
public final class Gateways implements LineCarriers {
  private final GatewaySettings settings;
  private final List<LineCarrier> carriers;

  Gateways(GatewaySettings settings, List<LineCarrier> carriers) {
    this.settings = settings;
    this.carriers = List.copyOf(carriers);
  }

  @Override
  public List<LineCarrier> carriers() {
    return carriers;
  }

  /// Whether what was posted comes from the gateway for that kind of line, and is fresh.
  public boolean isFrom(LineKind kind, Signed signed, byte[] body, Instant now) {
    return secret(kind).filter(secret -> signed.isBy(secret, body, now)).isPresent();
  }

  private Optional<Secret<byte[]>> secret(LineKind kind) {
    return Optional.ofNullable(
            switch (kind) {
              case SMS -> settings.sms();
              case VOICE -> settings.voice();
              case EMAIL, WEB_PUSH, WEBHOOK -> null;
            })
        .flatMap(GatewaySettings.Way::signedWith);
  }
}
