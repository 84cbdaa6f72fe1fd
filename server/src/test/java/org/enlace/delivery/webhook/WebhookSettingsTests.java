package org.enlace.delivery.webhook;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class WebhookSettingsTests {
  @Test
  void areTheseByDefault() {
    PinnedSettings.of(WebhookSettings.class)
        .are(Map.of("enlace.webhook.enabled", "true", "enlace.webhook.nearby", "false"));
  }
}
