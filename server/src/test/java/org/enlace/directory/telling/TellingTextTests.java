package org.enlace.directory.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.enlace.directory.Line;
import org.enlace.directory.Nomination;
import org.enlace.directory.Nominator;
import org.enlace.directory.Telling;
import org.enlace.ui.page.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every kind of telling has texts for each of those whom it concerns, in every language.
class TellingTextTests {
  private static final Map<String, Object> VALUES =
      Map.of(
          "state", "Perú",
          "network", "Red",
          "category", "técnica",
          "holder", "desk",
          "ending", "other",
          "kind", "email",
          "role", "nominator",
          "act", "enrol",
          "reason", "buzón lleno");

  private final Messages messages = new Messages();

  @ParameterizedTest
  @EnumSource
  void isToldInEveryLanguage(Telling.Kind kind) {
    for (Locale locale : Messages.SHIPPED) {
      for (String audience : audiences(kind)) {
        String key = "directory.telling." + kind.word() + "." + audience;
        assertThat(messages.text(locale, key + ".subject", VALUES))
            .hasSizeBetween(5, 100)
            .doesNotContain("{");
        assertThat(messages.text(locale, key + ".text", VALUES)).doesNotContain("{");
      }
    }
  }

  private static Set<String> audiences(Telling.Kind kind) {
    return switch (kind) {
      case NOMINATION_SUBMITTED, NOMINATION_REMOVAL_ASKED -> Set.of("state");
      case NOMINATION_CONFIRMED, NOMINATION_TO_BE_CONFIRMED, NOMINATION_ENDED, HOLDER_RENAMED ->
          Set.of("state", "named");
      case NOMINATION_SUSPENDED, NOMINATION_LIFTED -> Set.of("state", "named", "waiting");
      case LINE_CODE, LINE_TEST -> Set.of("line");
      case DESK_STAFFED -> Set.of("desk", "state");
      case LINE_CHANGED,
          LINE_ARRANGED,
          LINE_IN_FORCE,
          LINE_ENDED,
          LINE_FAILED,
          LINE_GONE,
          LINE_SECRET,
          KEY_CHANGED,
          KEY_ENDED ->
          Set.of("owner", "state");
      case NOMINATOR_PROPOSED, NOMINATOR_CALLED_BACK, NOMINATOR_ENROLLED -> Set.of("state");
      case NOMINATOR_ENDED -> Set.of("state", "refused", "named");
      case MISSION_CHANGED -> Set.of("old", "state");
    };
  }

  @Test
  void saysEachKindOfLineEndingAndActInItsOwnWords() {
    for (Locale locale : Messages.SHIPPED) {
      assertThat(told(locale, "line-changed.owner", "kind", Stream.of(Line.Kind.values()).toList()))
          .hasSize(Line.Kind.values().length);
      assertThat(
              told(locale, "nomination-ended.state", "ending", List.of(Nomination.Ending.values())))
          .hasSize(Nomination.Ending.values().length);
      assertThat(told(locale, "nominator-proposed.state", "act", List.of(Nominator.Act.values())))
          .hasSize(Nominator.Act.values().length);
    }
  }

  @Test
  void saysToWhomEachLineIsShown() {
    for (Locale locale : Messages.SHIPPED) {
      Set<String> told = new TreeSet<>();
      for (Line.Visibility each : Line.Visibility.values()) {
        for (String personal : List.of("yes", "no")) {
          told.add(
              messages.text(
                  locale,
                  "directory.telling.shown.line",
                  Map.of(
                      "kind",
                      "email",
                      "visibility",
                      each.name().toLowerCase(Locale.ROOT),
                      "personal",
                      personal)));
        }
      }
      assertThat(told).hasSize(8);
    }
  }

  private Set<String> told(Locale locale, String word, String name, List<? extends Enum<?>> all) {
    Set<String> told = new TreeSet<>();
    for (Enum<?> each : all) {
      Map<String, Object> values = new HashMap<>(VALUES);
      values.put(
          name,
          each instanceof Line.Kind
              ? NominationLetters.choice(each)
              : NominationLetters.word(each));
      told.add(messages.text(locale, "directory.telling." + word + ".text", values));
    }
    return told;
  }
}
