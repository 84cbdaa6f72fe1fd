package org.enlace.delivery.webhook;

import java.time.InstantSource;
import org.enlace.delivery.LineSecrets;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.outward.Outward;

/// Makes the adapter of the application for a test.
public final class TestWebhook {
  private TestWebhook() {}

  public static LineCarrier carrier(LineSecrets secrets, InstantSource clock, Outward outward) {
    return new WebhookCarrier(new WebhookSettings(true, true), secrets, outward, clock);
  }

  public static LineCarrier strict(LineSecrets secrets, InstantSource clock) {
    return new WebhookCarrier(
        new WebhookSettings(true, false), secrets, Outward.ofThisMachine(), clock);
  }

  public static String sign(WebhookSecret secret, String id, long second, String body) {
    return secret.sign(id, second, body);
  }
}
