package org.enlace.duty.ladder;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineKind;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Rules as they are written: on the wire, in a form, and in the database.
///
/// @param outsideHours `hold` or `wake`
/// @param answering `any` or `all`
/// @param signInMinutes 5 to 240
public record RulesWords(
    @Nullable String outsideHours,
    @Nullable String answering,
    @Nullable Integer signInMinutes,
    @Nullable List<StepWords> steps) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A step as it is written.
  ///
  /// @param whom `on-duty`, `deputy`, `contact`, `other-track` or `desk`
  /// @param contact the person or desk, where `whom` is `contact`
  /// @param kinds by which kinds of line; empty or absent is all
  /// @param waitMinutes 1 to 10080
  /// @param repeat 0 to 5
  public record StepWords(
      @Nullable String whom,
      @Nullable String contact,
      @Nullable List<String> kinds,
      @Nullable Integer waitMinutes,
      @Nullable Integer repeat) {

    static StepWords of(LadderStep step) {
      UUID contact = step.contact();
      return new StepWords(
          step.whom().word(),
          contact == null ? null : contact.toString(),
          step.kinds().stream().map(Kinds::word).sorted().toList(),
          step.waitMinutes(),
          step.repeat());
    }
  }

  /// Those rules in words.
  public static RulesWords of(Rules rules) {
    return new RulesWords(
        rules.outsideHours().word(),
        rules.answering().word(),
        rules.signInMinutes(),
        rules.steps().stream().map(StepWords::of).toList());
  }

  static String json(Rules rules) {
    return JSON.writeValueAsString(of(rules));
  }

  static Rules ofJson(String json) {
    return JSON.readValue(json, RulesWords.class).rules();
  }

  /// What the words say.
  ///
  /// @throws org.enlace.ui.api.ProblemException naming the field that cannot be read, such as
  ///   `steps.0.waitMinutes`
  public Rules rules() {
    List<StepWords> words = steps;
    if (words == null || words.isEmpty() || words.size() > Rules.MOST_STEPS) {
      throw Problem.of("duty", "ladder-steps", 422)
          .about("steps")
          .with("most", String.valueOf(Rules.MOST_STEPS))
          .asException();
    }
    return new Rules(
        word(OutsideHours.parse(given(outsideHours)), "outsideHours"),
        word(Answering.parse(given(answering)), "answering"),
        number(signInMinutes, "signInMinutes", Rules.SHORTEST_SIGN_IN, Rules.LONGEST_SIGN_IN),
        java.util.stream.IntStream.range(0, words.size())
            .mapToObj(i -> step(words.get(i), "steps." + i + "."))
            .toList());
  }

  private static LadderStep step(StepWords step, String at) {
    Whom whom = word(Whom.parse(given(step.whom())), at + "whom");
    return new LadderStep(
        whom,
        whom == Whom.CONTACT ? contact(step, at + "contact") : null,
        kinds(step.kinds(), at + "kinds"),
        number(step.waitMinutes(), at + "waitMinutes", 1, LadderStep.LONGEST_WAIT),
        number(
            step.repeat() == null ? 0 : step.repeat(), at + "repeat", 0, LadderStep.MOST_REPEATS));
  }

  private static UUID contact(StepWords step, String field) {
    try {
      return UUID.fromString(given(step.contact()));
    } catch (IllegalArgumentException notAnId) {
      throw Problem.of("duty", "ladder-contact", 422).about(field).asException();
    }
  }

  private static Set<LineKind> kinds(@Nullable List<String> words, String field) {
    return words == null
        ? Set.of()
        : words.stream()
            .map(each -> word(Kinds.parse(given(each)), field))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static <T> T word(Optional<T> read, String field) {
    return read.orElseThrow(
        () -> Problem.of("duty", "ladder-word", 422).about(field).asException());
  }

  private static int number(@Nullable Integer number, String field, int least, int most) {
    if (number == null || number < least || number > most) {
      throw Problem.of("duty", "ladder-number", 422)
          .about(field)
          .with("least", String.valueOf(least))
          .with("most", String.valueOf(most))
          .asException();
    }
    return number;
  }

  private static String given(@Nullable String word) {
    return word == null ? "" : word;
  }
}
