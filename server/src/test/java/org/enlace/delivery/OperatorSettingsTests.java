package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class OperatorSettingsTests {
  private static final PinnedSettings<OperatorSettings> SETTINGS =
      PinnedSettings.of(OperatorSettings.class);

  @Test
  void areTheseByDefault() {
    SETTINGS.are(
        Map.of(
            "enlace.operator.mail", "null",
            "enlace.operator.language", "es",
            "enlace.operator.every", "PT1H"));
    assertThat(SETTINGS.bound().mailbox()).isEmpty();
  }

  @Test
  void refuseWhatCannotBeUsed() {
    SETTINGS.refuse("mail", "nobody");
    SETTINGS.refuse("language", "fr");
    SETTINGS.refuse("every", "59s");
    SETTINGS.refuse("every", "25h");
  }
}
