package org.enlace.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `config/licences.mjs` refuses what `config/licences.txt` does not list.
class LicenceTests {
  @TempDir private Path folder;

  @Test
  void allowsWhatIsListed() throws IOException {
    assertThat(check("{\"license\": {\"id\": \"MIT\"}}").status()).isZero();
    assertThat(check("{\"expression\": \"(GPL-3.0-only OR (MIT AND ISC))\"}").status()).isZero();
  }

  @Test
  void refusesWhatIsNotListed() throws IOException {
    Program refused = check("{\"license\": {\"id\": \"GPL-3.0-only\"}}");

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.output()).contains("part 1.0: GPL-3.0-only");
    assertThat(check("{\"expression\": \"MIT AND SSPL-1.0\"}").status()).isEqualTo(1);
    assertThat(
            check("{\"license\": {\"id\": \"MIT\"}}, {\"license\": {\"name\": \"Ours\"}}").status())
        .isEqualTo(1);
  }

  @Test
  void refusesAPartThatTellsNoLicence() throws IOException {
    assertThat(check("").output()).contains("tells no licence");
  }

  @Test
  void refusesAListWithoutParts() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.json"), "{\"components\": []}");

    assertThat(check(empty, "offline=false").status()).isEqualTo(1);
  }

  @Test
  void aMissingListIsNoFaultOnlyOffline() throws IOException {
    Path missing = folder.resolve("missing.json");

    assertThat(check(missing, "offline=true").output()).contains("LICENCES NOT CHECKED");
    assertThat(check(missing, "offline=false").status()).isNotZero();
  }

  private Program check(String licences) throws IOException {
    String bom =
        "{\"components\": [{\"name\": \"part\", \"version\": \"1.0\", \"licenses\": [%s]}]}"
            .formatted(licences);
    return check(Files.writeString(folder.resolve("bom.json"), bom), "offline=false");
  }

  private static Program check(Path bom, String offline) throws IOException {
    return Program.run(
        Map.of(), "node", "config/licences.mjs", offline, "config/licences.txt", bom.toString());
  }
}
