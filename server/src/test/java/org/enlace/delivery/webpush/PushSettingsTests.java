package org.enlace.delivery.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class PushSettingsTests {
  @Test
  void areTheseByDefault() {
    Map<String, String> expected = new HashMap<>();
    expected.put("enlace.push.enabled", "true");
    expected.put("enlace.push.contact", "null");
    expected.put("enlace.push.nearby", "false");
    PinnedSettings.of(PushSettings.class).are(expected);
  }

  @Test
  void nameWhomAPushServiceMayAsk() {
    PinnedSettings.of(PushSettings.class)
        .take("contact", "mailto:soc@a.example", "https://a.example/contact")
        .refuse("contact", "soc@a.example", "http://a.example", "mailto:x");
    PushSettings settings = PinnedSettings.of(PushSettings.class).bound();
    assertThat(settings.contactOf(URI.create("https://a.example"))).isEqualTo("https://a.example");
    assertThat(settings.contactOf(URI.create("http://localhost:1")))
        .isEqualTo("mailto:enlace@localhost");
  }
}
