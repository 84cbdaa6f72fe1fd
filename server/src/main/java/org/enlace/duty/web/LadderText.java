package org.enlace.duty.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineKind;
import org.enlace.directory.Contact;
import org.enlace.duty.Exhaustion;
import org.enlace.duty.ladder.Kinds;
import org.enlace.duty.ladder.LadderStep;
import org.enlace.duty.ladder.Move;
import org.enlace.duty.ladder.Rules;
import org.enlace.duty.ladder.Simulation;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.TimelineEntry;
import org.enlace.ui.page.Tone;

/// Ladders and simulations in words.
final class LadderText {
  private final Page page;
  private final Map<UUID, String> names;

  LadderText(Page page, List<Contact> contacts) {
    this.page = page;
    this.names =
        contacts.stream()
            .collect(
                Collectors.toMap(
                    each -> each.holder().id(), each -> each.holder().name(), (one, _) -> one));
  }

  /// What a ladder does, a sentence for each step, and one for each rule beside them.
  List<String> sentences(Rules rules) {
    List<String> sentences = new ArrayList<>();
    for (LadderStep step : rules.steps()) {
      Map<String, Object> values = new HashMap<>();
      values.put("whom", whom(step));
      values.put("kinds", kinds(step.kinds()));
      values.put("wait", page.times().length(step.waits()));
      values.put("repeat", step.repeat());
      sentences.add(page.text("duty.ladder.step-in-words", values));
    }
    sentences.add(page.text("duty.ladder.end-in-words"));
    return sentences;
  }

  /// The rules beside the steps.
  List<String> rules(Rules rules) {
    return List.of(
        page.text("duty.ladder.outside-in-words." + rules.outsideHours().word()),
        page.text("duty.ladder.answering-in-words." + rules.answering().word()),
        page.text("duty.ladder.pause-in-words", "time", page.times().length(rules.signInWithin())));
  }

  private String whom(LadderStep step) {
    UUID contact = step.contact();
    return contact == null
        ? page.text("duty.ladder.whom." + step.whom().word())
        : names.getOrDefault(contact, page.text("duty.ladder.whom.gone"));
  }

  private String kinds(Set<LineKind> kinds) {
    return kinds.isEmpty()
        ? page.text("duty.ladder.kinds.all")
        : kinds.stream()
            .sorted()
            .map(each -> page.text("duty.ladder.kind." + Kinds.word(each)))
            .collect(Collectors.joining(", "));
  }

  /// What would happen, on a time line.
  List<TimelineEntry> entries(Simulation simulation) {
    return simulation.moments().stream().map(this::entry).toList();
  }

  private TimelineEntry entry(Simulation.Moment moment) {
    return switch (moment.move()) {
      case Move.Rings rings -> TimelineEntry.of(moment.at(), Tone.WAITING, rings(rings), null);
      case Move.Holds(Instant until, var _) ->
          TimelineEntry.of(
              moment.at(),
              Tone.NEUTRAL,
              page.text("duty.ladder.would-hold", "until", page.times().moment(until)),
              null);
      case Move.Exhausts(Exhaustion.Reason reason) ->
          TimelineEntry.of(
              moment.at(), Tone.STOPPED, page.text("duty.ladder.would-end." + reason.word()), null);
    };
  }

  private String rings(Move.Rings rings) {
    Map<String, Set<String>> byName = new java.util.LinkedHashMap<>();
    rings
        .picks()
        .forEach(pick ->
            byName
                .computeIfAbsent(
                    names.getOrDefault(pick.who(), pick.contact().holder().name()),
                    _ -> new LinkedHashSet<>())
                .add(page.text("duty.ladder.kind." + Kinds.word(pick.kind()))));
    String lines =
        byName.entrySet().stream()
            .map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
            .collect(Collectors.joining("; "));
    String key = rings.wakes() ? "duty.ladder.would-wake" : "duty.ladder.would-ring";
    return page.text(
        key,
        Map.of(
            "why",
            page.text("duty.ladder.why." + rings.picks().getFirst().why().word()),
            "lines",
            lines));
  }
}
