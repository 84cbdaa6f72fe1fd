package org.enlace.duty.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.enlace.duty.ladder.RulesWords;
import org.enlace.duty.ladder.RulesWords.StepWords;
import org.enlace.ui.api.ProblemException;
import org.enlace.ui.page.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// A ladder as it is being edited: all as it was typed.
///
/// @param version of the ladder that was read
public record LadderForm(
    String version,
    String outsideHours,
    String answering,
    String signInMinutes,
    List<StepForm> steps) {
  private static final int MOST_STEPS = 12;
  private static final int LONGEST = 60;

  public LadderForm {
    steps = List.copyOf(steps);
  }

  /// A step as it was typed.
  public record StepForm(
      String whom, String contact, List<String> kinds, String waitMinutes, String repeat) {
    public StepForm {
      kinds = List.copyOf(kinds);
    }
  }

  static LadderForm of(int version, RulesWords rules) {
    List<StepWords> steps = rules.steps() == null ? List.of() : rules.steps();
    return new LadderForm(
        String.valueOf(version),
        text(rules.outsideHours()),
        text(rules.answering()),
        text(rules.signInMinutes()),
        steps.stream()
            .map(each ->
                new StepForm(
                    text(each.whom()),
                    text(each.contact()),
                    each.kinds() == null ? List.of() : each.kinds(),
                    text(each.waitMinutes()),
                    text(each.repeat())))
            .toList());
  }

  static LadderForm of(MultiValueMap<String, String> posted) {
    List<StepForm> steps = new ArrayList<>();
    for (int i = 0; i < MOST_STEPS && posted.containsKey("steps." + i + ".whom"); i++) {
      String at = "steps." + i + ".";
      List<String> kinds = posted.get(at + "kinds");
      steps.add(
          new StepForm(
              first(posted, at + "whom"),
              first(posted, at + "contact"),
              kinds == null ? List.of() : kinds.stream().limit(MOST_STEPS).toList(),
              first(posted, at + "waitMinutes"),
              first(posted, at + "repeat")));
    }
    return new LadderForm(
        first(posted, "version"),
        first(posted, "outsideHours"),
        first(posted, "answering"),
        first(posted, "signInMinutes"),
        steps);
  }

  /// The form after a button that edits its steps, such as `up-2`; empty for every other button.
  Optional<LadderForm> edited(String button) {
    if (button.equals("add")) {
      List<StepForm> more = new ArrayList<>(steps);
      if (more.size() < MOST_STEPS) {
        more.add(new StepForm("on-duty", "", List.of(), "15", "0"));
      }
      return Optional.of(with(more));
    }
    String[] parts = button.split("-", 2);
    int at = parts.length == 2 ? number(parts[1]) : -1;
    if (at < 0 || at >= steps.size()) {
      return Optional.empty();
    }
    List<StepForm> changed = new ArrayList<>(steps);
    switch (parts[0]) {
      case "remove" -> changed.remove(at);
      case "up" -> changed.add(Math.max(0, at - 1), changed.remove(at));
      case "down" -> changed.add(Math.min(changed.size() - 1, at + 1), changed.remove(at));
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(with(changed));
  }

  private LadderForm with(List<StepForm> changed) {
    return new LadderForm(version, outsideHours, answering, signInMinutes, changed);
  }

  /// What the form says, to be read by the rules.
  RulesWords words() {
    return new RulesWords(
        outsideHours,
        answering,
        integer(signInMinutes),
        steps.stream()
            .map(each ->
                new StepWords(
                    each.whom(),
                    each.contact(),
                    each.kinds(),
                    integer(each.waitMinutes()),
                    integer(each.repeat())))
            .toList());
  }

  /// What is wrong with it.
  FormErrors errors() {
    try {
      words().rules();
      return FormErrors.none();
    } catch (ProblemException wrong) {
      return FormErrors.of(wrong.problem());
    }
  }

  private static @Nullable Integer integer(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException notANumber) {
      return null;
    }
  }

  private static int number(String text) {
    Integer number = integer(text);
    return number == null ? -1 : number;
  }

  private static String first(MultiValueMap<String, String> posted, String name) {
    String value = posted.getFirst(name);
    return value == null ? "" : value.substring(0, Math.min(value.length(), LONGEST));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
