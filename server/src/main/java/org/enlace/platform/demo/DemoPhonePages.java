package org.enlace.platform.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.enlace.kernel.Ids;
import org.enlace.platform.SiteSettings;
import org.enlace.platform.web.TextRow;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Pages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows the short messages and calls of the demonstration, and answers them the way a gateway
/// does: by a signed call over HTTP.
@Controller
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoPhonePages {
  private static final String OPEN = "the demonstration's phones, on loopback alone";

  private final Pages pages;
  private final DemoGateway gateway;
  private final SiteSettings site;
  private final InstantSource clock;
  private final Ids ids;

  DemoPhonePages(
      Pages pages, DemoGateway gateway, SiteSettings site, InstantSource clock, Ids ids) {
    this.pages = pages;
    this.gateway = gateway;
    this.site = site;
    this.clock = clock;
    this.ids = ids;
  }

  @GetMapping("/demo/phones")
  @Access(value = Who.ANYONE, reason = OPEN)
  View list() {
    return pages.show("platform/phones", Map.of("texts", gateway.all()));
  }

  @PostMapping("/demo/phones/{id}")
  @Access(value = Who.ANYONE, reason = OPEN)
  View answer(@PathVariable UUID id, @RequestParam(defaultValue = "1") String text) {
    TextRow row = gateway.find(id.toString()).orElseThrow(() -> Problem.notFound().asException());
    Map<String, JsonValue> told =
        row.voice()
            ? Map.of(
                "event", new JsonString("digits"),
                "reference", new JsonString(row.id()),
                "digits", new JsonString(text))
            : Map.of(
                "event", new JsonString("reply"),
                "from", new JsonString(row.to()),
                "text", new JsonString(text));
    boolean taken = tell(row.voice() ? "voice" : "sms", CanonicalJson.write(new JsonObject(told)));
    return pages.seeOther(
        "/demo/phones", taken ? "platform.notice.replied" : "platform.notice.not-replied");
  }

  private boolean tell(String kind, byte[] body) {
    String id = ids.next().toString();
    long second = clock.instant().getEpochSecond();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(site.baseUrl() + "/api/v1/gateways/" + kind))
            .timeout(Duration.ofSeconds(10))
            .header("Content-Type", "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", Long.toString(second))
            .header("webhook-signature", sign(id, second, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 204;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String sign(String id, long second, byte[] body) {
    try {
      byte[] key = Base64.getDecoder().decode(gateway.secret().substring("whsec_".length()));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + second + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", absent);
    }
  }
}
