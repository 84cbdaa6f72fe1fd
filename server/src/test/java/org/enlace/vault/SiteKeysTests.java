package org.enlace.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeysTests {
  static final String FIRST = "first:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  static final String SECOND = "second:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE=";

  @TempDir Path folder;

  @Test
  void wrapsWithTheLastKeyAndKeepsTheOthers() {
    SiteKeys keys = SiteKeys.parse(FIRST + ", " + SECOND + "\n");

    assertThat(keys.newest()).isEqualTo("second");
    assertThat(keys.key("first")).isPresent();
    assertThat(keys.key("third")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Upper:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "short:AAAA",
        "odd:*AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        FIRST + "," + FIRST
      })
  void refusesWhatIsNotAListOfKeysWithoutRepeatingIt(String told) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SiteKeys.parse(told))
        .withMessageContaining("ENLACE_SITE_KEY")
        .withMessageNotContaining("AAAA");
  }

  @Test
  void makesAFileThatOnlyItsOwnerMayUseAndReadsItAgain() throws IOException {
    SiteKeys made = SiteKeyFile.at(folder, new SecureRandom());
    SiteKeys read = SiteKeyFile.at(folder, new SecureRandom());

    assertThat(read.newest()).isEqualTo(made.newest());
    assertThat(read.key(made.newest()).orElseThrow().reveal())
        .isEqualTo(made.key(made.newest()).orElseThrow().reveal());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
    try (var names = Files.list(folder)) {
      assertThat(names).containsExactly(file());
    }
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    SiteKeyFile.at(folder, new SecureRandom());
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

    assertThatIllegalStateException()
        .isThrownBy(() -> SiteKeyFile.at(folder, new SecureRandom()))
        .withMessageContaining("chmod 600");
  }

  private Path file() {
    return folder.resolve("site.key");
  }
}
