package org.enlace.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.Test;

class WebhookSecretTests {
  @Test
  void signsAsStandardWebhooksDo() {
    WebhookSecret secret =
        new WebhookSecret(
            Secret.of(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));
    assertThat(
            secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isShownAsTheyWriteIt() {
    WebhookSecret secret = WebhookSecret.draw(new SecureRandom());
    assertThat(secret.shown().reveal()).matches("whsec_[A-Za-z0-9+/]{43}=");
    assertThat(secret.toString()).doesNotContain(secret.shown().reveal());
  }
}
