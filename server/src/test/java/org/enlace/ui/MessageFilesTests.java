package org.enlace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.enlace.ui.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFilesTests {
  private static final Locale FIRST = Messages.SHIPPED.getFirst();

  @ParameterizedTest
  @MethodSource("org.enlace.ui.MessageFiles#rooms")
  void everyRoomSaysTheSameThingsInEveryLanguage(String room) {
    for (Locale each : Messages.SHIPPED) {
      assertThat(MessageFiles.texts(room, each).keySet())
          .as("keys of %s in %s", room, each)
          .isEqualTo(MessageFiles.texts(room, FIRST).keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("org.enlace.ui.MessageFiles#rooms")
  void aTextTakesTheSameValuesInEveryLanguage(String room) {
    SortedMap<String, String> first = MessageFiles.texts(room, FIRST);
    for (Locale locale : Messages.SHIPPED) {
      MessageFiles.texts(room, locale)
          .forEach((key, text) ->
              assertThat(MessageFiles.placeholders(text))
                  .as("%s in %s", key, locale)
                  .isEqualTo(MessageFiles.placeholders(first.getOrDefault(key, ""))));
    }
  }

  @ParameterizedTest
  @MethodSource("org.enlace.ui.MessageFiles#rooms")
  void noTextIsBlankOrPaddedOrOfAnotherRoom(String room) {
    for (Locale locale : Messages.SHIPPED) {
      for (Map.Entry<String, String> each : MessageFiles.texts(room, locale).entrySet()) {
        assertThat(each.getValue())
            .as(each.getKey())
            .isNotBlank()
            .isEqualTo(each.getValue().strip());
        assertThat(each.getKey()).startsWith(room + ".");
      }
    }
  }

  @Test
  void everyProblemHasTitleAndDetail() {
    var keys = MessageFiles.texts(FIRST).keySet();
    for (String key : keys) {
      if (key.matches("[a-z]+\\.problem\\.[a-z0-9-]+\\.title")) {
        assertThat(keys).contains(key.replaceFirst("title$", "detail"));
      }
    }
  }

  @Test
  void readsThePlaceholdersOfATextWithChoices() {
    assertThat(MessageFiles.placeholders("{count, plural, one {# {kind}} other {# {kind}}}"))
        .containsExactly("count", "kind");
  }
}
