package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class QuotaSettingsTests {
  @Test
  void areTheseByDefault() {
    PinnedSettings.of(QuotaSettings.class)
        .are(
            Map.of(
                "enlace.quota.email", "0",
                "enlace.quota.sms", "0",
                "enlace.quota.voice", "0",
                "enlace.quota.web-push", "0",
                "enlace.quota.webhook", "0"));
  }

  @Test
  void refuseWhatIsNoNumberOfNotices() {
    PinnedSettings.of(QuotaSettings.class).refuse("email", "-1");
    PinnedSettings.of(QuotaSettings.class).refuse("webhook", "1000001");
  }

  @Test
  void tellTheQuotaOfEachKind() {
    QuotaSettings settings = new QuotaSettings(1, 2, 3, 4, 5);

    assertThat(LineKind.values()).extracting(settings::of).containsExactly(1, 2, 3, 4, 5);
  }
}
