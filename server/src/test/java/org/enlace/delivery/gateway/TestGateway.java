package org.enlace.delivery.gateway;

import java.net.URI;
import org.enlace.TestSite;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.outward.Outward;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;

/// Makes the adapter of the application for a test.
public final class TestGateway {
  private TestGateway() {}

  public static LineCarrier of(
      LineKind kind, String url, @Nullable String template, @Nullable String reference) {
    GatewaySettings.Way way =
        new GatewaySettings.Way(
            url,
            template == null || template.startsWith("{")
                ? GatewaySettings.Format.JSON
                : GatewaySettings.Format.FORM,
            template,
            "X-Key",
            "geheim",
            "200-299",
            reference,
            "Enlace",
            TestSite.GATEWAY_SECRET,
            false,
            2);
    return new GatewayCarrier(
        kind,
        way,
        URI.create(url),
        Outward.ofThisMachine(),
        new GatewayCarrier.Surroundings(URI.create("https://site.example"), new Messages()));
  }

  public static String sign(String id, long second, byte[] body) throws Exception {
    return GatewaySettingsTests.sign(TestSite.GATEWAY_SECRET, id, second, body);
  }
}
