package org.enlace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docs/map` is what the code says. A stale map is written anew, and the test fails so that
/// somebody looks at it and commits it.
class ModuleMapTests {
  private static final Path MAP = Path.of("../docs/map");
  private static final JavaClasses ENLACE = ClassRulesTests.ENLACE;

  @Test
  void theMapIsWhatTheCodeSays() throws IOException {
    Map<String, String> drawn = new ModuleMap(ENLACE, Path.of(".")).pages();
    Map<String, String> kept = read(MAP);
    Set<String> stale = new TreeSet<>(kept.keySet());
    stale.addAll(drawn.keySet());
    stale.removeIf(page -> Objects.equals(kept.get(page), drawn.get(page)));
    if (!stale.isEmpty()) {
      write(MAP, drawn);
    }

    assertThat(stale)
        .as("pages of docs/map that were stale and have been written anew: look, then commit")
        .isEmpty();
  }

  @Test
  void showsRoomsDoorsAndTables() {
    Map<String, String> drawn = new ModuleMap(ENLACE, Path.of(".")).pages();

    assertThat(drawn.get("README.md")).contains("vault --> kernel", "| [kernel](kernel.md) |");
    assertThat(drawn.get("identity.md")).contains("## Doors", "`Accounts`", "`identity.account`");
  }

  @Test
  void forgetsPagesOfRoomsThatAreGone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("gone.md"), "gone");
    write(folder, Map.of("README.md", "here"));

    assertThat(read(folder)).containsOnlyKeys("README.md");
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> pages = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      SourceRules.files(folder, ".md")
          .forEach(file -> pages.put(file.getFileName().toString(), SourceRules.text(file)));
    }
    return pages;
  }

  private static void write(Path folder, Map<String, String> pages) throws IOException {
    Files.createDirectories(folder);
    for (Path old : SourceRules.files(folder, ".md").toList()) {
      Files.delete(old);
    }
    for (var page : pages.entrySet()) {
      Files.writeString(folder.resolve(page.getKey()), page.getValue());
    }
  }
}
