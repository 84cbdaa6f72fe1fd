package org.enlace.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.RingPolicy.Nobody;
import org.enlace.duty.RingPolicy.Pick;
import org.enlace.duty.RingPolicy.Picks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Does the steps that are due. Taking them, choosing whom to ring, staging the notices and telling
/// the room above is one transaction: after a crash nothing of it happened and another node takes
/// the steps again, so that none vanishes and none rings twice.
@Component
class Ringer {
  private static final int AT_ONCE = 500;

  private final EscalationStore escalations;
  private final StepStore steps;
  private final Occasions occasions;
  private final Chooser chooser;
  private final Staging staging;
  private final InstantSource clock;

  Ringer(
      EscalationStore escalations,
      StepStore steps,
      Occasions occasions,
      Chooser chooser,
      Staging staging,
      InstantSource clock) {
    this.escalations = escalations;
    this.steps = steps;
    this.occasions = occasions;
    this.chooser = chooser;
    this.staging = staging;
    this.clock = clock;
  }

  /// Takes due steps, urgent ones first, and does them.
  ///
  /// @return how many were taken
  @Transactional
  public int ringDue() {
    Instant now = clock.instant();
    List<Escalation.Waiting> taken = new ArrayList<>(steps.claim(true, now, AT_ONCE));
    if (taken.size() < AT_ONCE) {
      taken.addAll(steps.claim(false, now, AT_ONCE - taken.size()));
    }
    ring(taken, now);
    return taken.size();
  }

  /// Does the due step of one escalation, where nobody else has taken it.
  @Transactional
  public void ringOne(UUID escalation) {
    Instant now = clock.instant();
    ring(steps.claim(escalation, now).stream().toList(), now);
  }

  /// The escalations whose steps are due.
  @Transactional(readOnly = true)
  public List<UUID> due() {
    return steps.due(clock.instant(), AT_ONCE);
  }

  /// Puts off a step that failed.
  @Transactional
  public void postpone(UUID escalation) {
    steps.postpone(escalation, clock.instant());
  }

  private void ring(List<Escalation.Waiting> taken, Instant now) {
    Map<String, List<Escalation.Waiting>> byOccasion = new LinkedHashMap<>();
    taken.forEach(each ->
        byOccasion.computeIfAbsent(each.call().occasion(), _ -> new ArrayList<>()).add(each));
    byOccasion.forEach((kind, waiting) -> ring(occasions.of(kind), waiting, now));
  }

  private void ring(Occasion occasion, List<Escalation.Waiting> taken, Instant now) {
    List<Escalation.Waiting> waiting = stillWaiting(occasion, taken, now);
    Map<Escalation.Waiting, List<Pick>> picks = new LinkedHashMap<>();
    Map<Escalation.Waiting, Reason> nobody = new LinkedHashMap<>();
    chooser
        .choose(waiting, now)
        .forEach((each, chosen) -> {
          switch (chosen) {
            case Picks(List<Pick> chosenPicks) -> picks.put(each, chosenPicks);
            case Nobody(Reason reason) -> nobody.put(each, reason);
          }
        });
    List<Ringing> rung = staging.stage(occasion, picks, now);
    Map<UUID, Integer> lines = new HashMap<>();
    rung.forEach(each -> lines.merge(each.escalation(), 1, Integer::sum));
    for (Escalation.Waiting each : picks.keySet()) {
      if (!lines.containsKey(each.id())) {
        nobody.put(each, Reason.NO_LINE_WORKS);
      }
    }
    if (!rung.isEmpty()) {
      steps.rung(rung);
      steps.done(lines, now);
      occasion.rung(rung.stream().map(Ringing::rung).toList());
    }
    exhaust(occasion, nobody, now);
  }

  private List<Escalation.Waiting> stillWaiting(
      Occasion occasion, List<Escalation.Waiting> taken, Instant now) {
    Set<UUID> subjects =
        taken.stream().map(each -> each.call().subject()).collect(Collectors.toSet());
    Set<UUID> waiting = occasion.stillWaiting(subjects);
    List<UUID> settled =
        taken.stream()
            .filter(each -> !waiting.contains(each.call().subject()))
            .map(Escalation.Waiting::id)
            .toList();
    if (!settled.isEmpty()) {
      escalations.settle(settled, now);
    }
    return taken.stream().filter(each -> waiting.contains(each.call().subject())).toList();
  }

  private void exhaust(Occasion occasion, Map<Escalation.Waiting, Reason> nobody, Instant now) {
    if (nobody.isEmpty()) {
      return;
    }
    Map<UUID, Reason> reasons = new LinkedHashMap<>();
    List<Exhaustion> told = new ArrayList<>();
    nobody.forEach((each, reason) -> {
      reasons.put(each.id(), reason);
      told.add(new Exhaustion(each.call().subject(), reason, now));
    });
    steps.exhausted(reasons, now);
    occasion.exhausted(told);
  }
}
