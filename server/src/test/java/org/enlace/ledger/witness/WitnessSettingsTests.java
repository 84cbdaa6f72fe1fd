package org.enlace.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessSettingsTests {
  private static final PinnedSettings<WitnessSettings> SETTINGS =
      PinnedSettings.of(WitnessSettings.class);

  @Test
  void areTheseByDefault() {
    SETTINGS.are(Map.of("enlace.witnesses.policy", "null"));
    assertThat(new WitnessSettings(null).read().witnesses()).isEmpty();
  }

  @Test
  void refuseAFileThatIsNoPolicy(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("policy"), "nothing\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WitnessSettings(file).read())
        .withMessageContaining("ENLACE_WITNESSES_POLICY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WitnessSettings(folder.resolve("absent")).read());
  }
}
