package org.enlace.identity;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class IdentitySettingsTests {
  private static final PinnedSettings<IdentitySettings> SETTINGS =
      PinnedSettings.of(IdentitySettings.class);

  @Test
  void areTheseByDefault() {
    SETTINGS.are(
        Map.of(
            "enlace.identity.session-idle", "PT8H",
            "enlace.identity.session-whole", "PT24H",
            "enlace.identity.invitation", "PT72H",
            "enlace.identity.events", "PT8760H"));
  }

  @Test
  void boundEveryTime() {
    SETTINGS
        .take("session-idle", "5m", "24h")
        .refuse("session-idle", "299s", "25h", "soon")
        .take("session-whole", "8h", "7d")
        .refuse("session-whole", "7h", "8d")
        .take("invitation", "1h", "14d")
        .refuse("invitation", "59m", "15d")
        .take("events", "30d", "3660d")
        .refuse("events", "29d", "3661d");
  }
}
