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
    SETTINGS.refuse("mail", "nobody", "ENLACE_OPERATOR_MAIL");
    SETTINGS.refuse("language", "fr", "ENLACE_OPERATOR_LANGUAGE");
    SETTINGS.refuse("every", "59s", "ENLACE_OPERATOR_EVERY");
    SETTINGS.refuse("every", "25h", "ENLACE_OPERATOR_EVERY");
  }
}
