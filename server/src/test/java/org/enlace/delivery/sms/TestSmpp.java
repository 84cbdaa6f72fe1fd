package org.enlace.delivery.sms;

import java.time.Duration;
import java.time.InstantSource;
import org.enlace.delivery.GatewayReports;
import org.enlace.delivery.InboundReplies;
import org.enlace.delivery.carriage.LineCarrier;

/// Makes the adapter of the application for a test.
public final class TestSmpp {
  private TestSmpp() {}

  public static SmppSettings settings(int port) {
    return new SmppSettings(
        "127.0.0.1",
        port,
        SmppSettings.Security.PLAIN,
        "enlace",
        "secreto",
        "type",
        "Enlace",
        100,
        4,
        Duration.ofSeconds(1));
  }

  public static LineCarrier bound(
      SmppSettings settings, GatewayReports reports, InboundReplies replies, InstantSource clock) {
    return new SmppConfiguration()
        .messageCentre(settings, reports, replies, clock)
        .carriers()
        .getFirst();
  }
}
