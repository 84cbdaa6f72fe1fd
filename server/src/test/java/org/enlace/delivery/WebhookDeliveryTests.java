package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.delivery.carriage.Carried;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.Parcel;
import org.enlace.delivery.outward.Outward;
import org.enlace.delivery.webhook.TestWebhook;
import org.enlace.delivery.webhook.WebhookSecret;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class WebhookDeliveryTests {
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired BriefScene briefs;
  @Autowired LineSecrets secrets;
  @Autowired MovableClock clock;

  private final Receiver program = new Receiver();
  private final WebhookSecret secret = WebhookSecret.draw(new SecureRandom());
  private final UUID line = UUID.randomUUID();

  @BeforeEach
  void stopTheOwnWorker() {
    worker.stop();
    scene.begin();
    scene.write(() -> {
      secrets.keep(line, DeliveryScene.STATE, LineKind.WEBHOOK, secret.bytes());
      return line;
    });
  }

  @AfterEach
  void end() {
    program.close();
    clock.reset();
    worker.start();
  }

  @Test
  void signsWhatItSends() {
    assertThat(carry()).isEqualTo(new Carried.Accepted("201", null));

    Receiver.Request request = program.requests().getFirst();
    String id = request.headers().get("webhook-id");
    long second = Long.parseLong(request.headers().get("webhook-timestamp"));
    assertThat(request.headers().get("webhook-signature"))
        .isEqualTo(TestWebhook.sign(secret, id, second, request.text()));
    assertThat(request.text())
        .contains("\"type\":\"notice\"", "\"text\":\"Código K7Q\"", "\"link\":\"" + BriefScene.LINK)
        .contains("\"marking\":\"exercise\"");
  }

  @Test
  void signsByBothSecretsWhileBothAreGood() {
    WebhookSecret next = WebhookSecret.draw(new SecureRandom());
    assertThat(secrets.replace(line, next.bytes(), Duration.ofHours(24))).isTrue();
    carry();
    assertThat(signature()).hasSize(2);
    clock.advance(Duration.ofHours(25));
    carry();
    assertThat(signature()).hasSize(1);
    Receiver.Request last = program.requests().getLast();
    assertThat(signature().getFirst())
        .isEqualTo(
            TestWebhook.sign(
                next,
                last.headers().get("webhook-id"),
                Long.parseLong(last.headers().get("webhook-timestamp")),
                last.text()));
  }

  @Test
  void followsNoRedirectAndTakesNoForAnAnswer() {
    program.answers(307, "", Map.of("Location", program.url("/other")));
    assertThat(carry()).isEqualTo(new Carried.Refused("307"));
    program.answers(410, "", Map.of());
    assertThat(carry()).isEqualTo(new Carried.Refused("410"));
    program.answers(500, "", Map.of("Retry-After", "60"));
    assertThat(carry()).isEqualTo(new Carried.Deferred("500", Duration.ofSeconds(60)));
    assertThat(program.requests()).hasSize(3);
  }

  @Test
  void callsNoProgramNearbyUnlessAllowed() {
    Staged staged = briefs.stage(line, LineKind.WEBHOOK, "https://127.0.0.1:1/hook", "K7Q", false);
    briefs.courier(TestWebhook.strict(secrets, clock)).round(1);
    assertThat(scene.receiptsOf(staged)).containsExactly("refused address");
  }

  @Test
  void callsNoProgramWithoutASecret() {
    secrets.erase(List.of(line));
    assertThat(carry()).isEqualTo(new Carried.Refused("no-secret"));
    assertThat(program.requests()).isEmpty();
  }

  private List<String> signature() {
    return List.of(program.requests().getLast().headers().get("webhook-signature").split(" "));
  }

  private Carried carry() {
    LineCarrier carrier = TestWebhook.carrier(secrets, clock, Outward.ofThisMachine());
    return carrier.carry(
        new Parcel(
            UUID.randomUUID(),
            line,
            DeliveryScene.STATE,
            new LanguageTag("es"),
            Marking.EXERCISE,
            Secret.of(program.url("/hook")),
            Secret.of("Código K7Q " + BriefScene.LINK),
            Secret.of("Código K7Q"),
            Secret.of(URI.create(BriefScene.LINK)),
            false,
            clock.instant(),
            clock.instant().plus(Duration.ofDays(1))));
  }
}
