package org.enlace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.enlace.ui.page.Messages;
import org.junit.jupiter.api.Test;

class TextUsesTests {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path TEMPLATES = Path.of("src/main/jte");
  private static final Path TEXTS = Path.of("src/main/resources/messages");

  @Test
  void everyTextThatSourcesNameExists() {
    TextUses uses = TextUses.in(JAVA, TEMPLATES);
    SortedSet<String> known =
        new TreeSet<>(MessageFiles.texts(Messages.SHIPPED.getFirst()).keySet());
    assertThat(TEXTS).isDirectoryContaining("glob:**ui_es.properties");
    assertThat(uses.lookedUp()).isNotEmpty();
    SortedSet<String> rooms = MessageFiles.rooms();
    uses.lookedUp()
        .forEach((key, place) ->
            assertThat(known.contains(key) || !rooms.contains(room(key)))
                .as("%s, named in %s", key, place)
                .isTrue());
  }

  @Test
  void everyTextIsNamedSomewhere() {
    TextUses uses = TextUses.in(JAVA, TEMPLATES);
    assertThat(MessageFiles.texts(Messages.SHIPPED.getFirst()).keySet())
        .filteredOn(key -> Files.exists(TEMPLATES.resolve(room(key))))
        .filteredOn(key -> !uses.isNamed(key))
        .as("texts that nothing shows")
        .isEmpty();
  }

  @Test
  void readsTheCallsThatLookTextsUp() {
    TextUses uses = new TextUses();
    uses.read("A.java", "page.text(\"ui.a.b\", \"x\", 1); pages.seeOther(path, \"ui.notice.c\");");
    uses.read("B.java", "errors.and(\"field\", \"ui.d.e\"); Problem.of(\"ui\", \"f\", 404)");
    assertThat(uses.lookedUp().keySet())
        .containsExactlyInAnyOrder(
            "ui.a.b", "ui.notice.c", "ui.d.e", "ui.problem.f.title", "ui.problem.f.detail");
  }

  @Test
  void seesATextThatNothingNames() {
    TextUses uses = new TextUses();
    uses.read("a.jte", "${page.text(\"ui.a.\" + word)} ${page.text(\"ui.\" + other)}");
    assertThat(uses.isNamed("ui.a.b")).isTrue();
    assertThat(uses.isNamed("ui.b.c")).isFalse();
  }

  private static String room(String key) {
    return key.substring(0, key.indexOf('.'));
  }
}
