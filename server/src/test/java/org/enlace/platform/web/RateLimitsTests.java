package org.enlace.platform.web;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class RateLimitsTests {
  private static final PinnedSettings<RateLimits> SETTINGS = PinnedSettings.of(RateLimits.class);

  @Test
  void areTheseByDefault() {
    SETTINGS.are(
        Map.of(
            "enlace.limits.account", "1200",
            "enlace.limits.stranger", "600",
            "enlace.limits.tiles", "6000"));
  }

  @Test
  void boundEveryNumber() {
    SETTINGS
        .take("account", "30", "1000000")
        .refuse("account", "29", "1000001", "many")
        .take("stranger", "30", "1000000")
        .refuse("stranger", "0", "-5")
        .take("tiles", "30", "1000000")
        .refuse("tiles", "29");
  }
}
