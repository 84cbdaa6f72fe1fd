package org.enlace.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRulesTests {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path ROOMS = JAVA.resolve("org/enlace");
  private static final Path TEMPLATES = Path.of("src/main/jte");

  @Test
  void templatesNameOnlyTheirRoomsPagesAndUi() {
    List<Path> templates = SourceRules.files(TEMPLATES, ".jte").toList();

    assertThat(templates).isNotEmpty();
    assertThat(templates.stream().flatMap(SourceRulesTests::foreignNames)).isEmpty();
  }

  @Test
  void catchesATemplateThatReachesIntoARoom() {
    String template =
        """
        @import org.enlace.ui.page.Page
        @import org.enlace.request.web.RequestForm
        @import org.enlace.request.Requests
        @import org.enlace.directory.web.StatePages
        @param org.enlace.kernel.StateCode state
        """;

    assertThat(SourceRules.foreignNamesInTemplate("request", template)).hasSize(3);
  }

  @Test
  void storesNameOnlyTheirOwnSchema() {
    List<Path> stores = SourceRules.files(ROOMS, "Store.java").toList();

    assertThat(stores).isNotEmpty();
    assertThat(
            stores.stream()
                .flatMap(store ->
                    SourceRules.foreignSchemasInSql(room(ROOMS, store), SourceRules.text(store))
                        .stream()))
        .isEmpty();
  }

  @Test
  void catchesAStoreThatReadsAnotherRoomsTable() {
    String source =
        "String SQL = \"\"\"\n"
            + "  SELECT r.ref FROM request.request r JOIN directory.state s ON s.code = r.state\n"
            + "  WHERE r.kind = 'identity.changed' AND enlace.state() = r.state\"\"\";";

    assertThat(SourceRules.foreignSchemasInSql("request", source))
        .containsExactly("request: SQL names directory.state");
  }

  @Test
  void everyPackageOfEveryModuleIsNullMarked() {
    List<Path> modules =
        Stream.of("protocol", "server", "cli", "bench")
            .map(module -> Path.of("..", module).resolve(JAVA))
            .toList();

    assertThat(modules).allMatch(Files::isDirectory);
    assertThat(modules.stream().flatMap(module -> SourceRules.unmarkedPackages(module).stream()))
        .isEmpty();
  }

  @Test
  void noTestHidesWhatARoomDeclares() {
    Path tests = Path.of("src/test/java");
    Path sources = Path.of("..", "server").resolve(JAVA);
    assertThat(SourceRules.files(tests, "package-info.java").map(tests::relativize))
        .as("tests come first on the class path: their package-info would stand for the room's own")
        .isNotEmpty()
        .noneMatch(each -> Files.exists(sources.resolve(each)));
  }

  @Test
  void catchesAPackageWithoutMark(@TempDir Path sources) throws IOException {
    Path marked = Files.createDirectories(sources.resolve("marked"));
    Path silent = Files.createDirectories(sources.resolve("silent"));
    Files.writeString(marked.resolve("package-info.java"), "@NullMarked package marked;");
    Files.writeString(marked.resolve("One.java"), "package marked; record One() {}");
    Files.writeString(silent.resolve("Two.java"), "package silent; record Two() {}");

    assertThat(SourceRules.unmarkedPackages(sources)).containsExactly("silent");
  }

  private static Stream<String> foreignNames(Path template) {
    return SourceRules.foreignNamesInTemplate(room(TEMPLATES, template), SourceRules.text(template))
        .stream();
  }

  private static String room(Path root, Path file) {
    return root.relativize(file).getName(0).toString();
  }
}
