package org.enlace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class SiteSettingsTests {
  private static final PinnedSettings<SiteSettings> SETTINGS =
      PinnedSettings.of(SiteSettings.class);

  @Test
  void areTheseByDefault() {
    SETTINGS.are(
        Map.of(
            "enlace.base-url", "http://localhost:8080",
            "enlace.data", "data/site",
            "enlace.demonstration", "false"));
  }

  @Test
  void takeAnAddressOfASchemeAHostAndAPort() {
    SETTINGS
        .take("base-url", "https://contacts.example", "http://127.0.0.1:9000")
        .refuse("base-url", "contacts.example", "ftp://contacts.example", "https://")
        .refuse("base-url", "https://contacts.example/", "https://contacts.example/path");
  }

  @Test
  void demandSecureCookiesBehindTlsOnly() {
    assertThat(SETTINGS.with("base-url", "https://contacts.example").bound().isSecure()).isTrue();
    assertThat(SETTINGS.bound().isSecure()).isFalse();
  }
}
