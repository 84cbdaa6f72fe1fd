package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.delivery.DeliveryScene.Staged;
import org.enlace.delivery.webpush.PushKeys;
import org.enlace.delivery.webpush.TestPush;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class PushDeliveryTests {
  @Autowired DeliveryWorker worker;
  @Autowired DeliveryScene scene;
  @Autowired BriefScene briefs;
  @Autowired LineSecrets secrets;
  @Autowired PushKeys keys;
  @Autowired MovableClock clock;

  private final Receiver service = new Receiver();
  private final TestPush browser = new TestPush();

  @BeforeEach
  void stopTheOwnWorker() {
    worker.stop();
    scene.begin();
  }

  @AfterEach
  void end() {
    service.close();
    worker.start();
  }

  @Test
  void pushesWhatTheBrowserAloneReads() throws Exception {
    Staged staged = push(true, true);

    Receiver.Request request = service.requests().getFirst();
    assertThat(request.headers())
        .containsEntry("content-encoding", "aes128gcm")
        .containsEntry("urgency", "high")
        .hasEntrySatisfying(
            "ttl", ttl -> assertThat(Long.parseLong(ttl)).isBetween(86_000L, 86_400L))
        .hasEntrySatisfying(
            "authorization",
            shown -> assertThat(shown).startsWith("vapid t=").endsWith("k=" + keys.publicKey()));
    assertThat(request.text()).doesNotContain("K7Q");
    assertThat(browser.read(request.body()))
        .isEqualTo(
            "{\"body\":\"Espera una solicitud. Código K7Q\",\"lang\":\"es\",\"path\":\"/a/abc\","
                + "\"tag\":\""
                + staged.id().value()
                + "\"}");
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.ACCEPTED);
  }

  @Test
  void tellsThatABrowserIsGone() {
    service.answers(410, "", Map.of());
    Staged staged = push(false, true);
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.REFUSED);
    assertThat(scene.reports).contains(staged.line() + " failed REFUSED gone 410");
  }

  @Test
  void triesAgainWhereThePushServiceIsBusy() {
    service.answers(429, "", Map.of("Retry-After", "120"));
    Staged staged = push(false, true);
    assertThat(scene.statusOf(staged).progress()).isEqualTo(Progress.WAITING);
    assertThat(scene.receiptsOf(staged)).containsExactly("deferred 429");
  }

  @Test
  void pushesToNoAddressNearbyUnlessAllowed() {
    Staged staged = push(false, false);
    assertThat(service.requests()).isEmpty();
    assertThat(scene.receiptsOf(staged)).containsExactly("refused address");
  }

  @Test
  void keepsOneKeyPair() {
    assertThat(keys.publicKey()).hasSize(87).isEqualTo(keys.publicKey());
    assertThat(keys.resealAll()).isZero();
  }

  private Staged push(boolean urgent, boolean nearby) {
    UUID line = UUID.randomUUID();
    Secret<byte[]> kept = Secret.of(browser.subscription(service.url("/push/1")));
    scene.write(() -> {
      secrets.keep(line, DeliveryScene.STATE, LineKind.WEB_PUSH, kept);
      return line;
    });
    Staged staged =
        briefs.stage(
            line,
            LineKind.WEB_PUSH,
            "Mi teléfono",
            "Espera una solicitud. Código K7Q " + BriefScene.LINK,
            urgent);
    briefs.courier(TestPush.carrier(keys, secrets, clock, nearby), urgent).round(1);
    return staged;
  }
}
