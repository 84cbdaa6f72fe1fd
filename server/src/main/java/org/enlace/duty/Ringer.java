package org.enlace.duty;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Does the steps that are due. Taking them, choosing whom to ring, staging the notices, telling
/// the room above and arming the next step is one transaction: after a crash nothing of it happened
/// and another node takes the steps again, so that none vanishes and none rings twice.
@Component
class Ringer {
  private static final int AT_ONCE = 500;

  private final EscalationStore escalations;
  private final StepStore steps;
  private final Occasions occasions;
  private final Climber climber;
  private final AllClear allClear;
  private final InstantSource clock;

  Ringer(
      EscalationStore escalations,
      StepStore steps,
      Occasions occasions,
      Climber climber,
      AllClear allClear,
      InstantSource clock) {
    this.escalations = escalations;
    this.steps = steps;
    this.occasions = occasions;
    this.climber = climber;
    this.allClear = allClear;
    this.clock = clock;
  }

  /// Takes due steps, urgent ones first, and does them.
  ///
  /// @return how many were taken
  @Transactional
  public int ringDue() {
    Instant now = clock.instant();
    List<Escalation.Armed> taken = new ArrayList<>(steps.claim(true, now, AT_ONCE));
    if (taken.size() < AT_ONCE) {
      taken.addAll(steps.claim(false, now, AT_ONCE - taken.size()));
    }
    work(taken, now);
    return taken.size();
  }

  /// Does the due steps of one escalation, where nobody else has taken them.
  @Transactional
  public void ringOne(UUID escalation) {
    Instant now = clock.instant();
    work(steps.claim(escalation, now), now);
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

  private void work(List<Escalation.Armed> taken, Instant now) {
    Map<String, List<Escalation.Armed>> byOccasion = new LinkedHashMap<>();
    taken.forEach(each ->
        byOccasion.computeIfAbsent(each.call().occasion(), _ -> new ArrayList<>()).add(each));
    byOccasion.forEach((kind, armed) -> work(occasions.of(kind), armed, now));
  }

  private void work(Occasion occasion, List<Escalation.Armed> taken, Instant now) {
    List<Escalation.Armed> telling = taken.stream().filter(each -> each.step().tells()).toList();
    if (!telling.isEmpty()) {
      allClear.tell(occasion, telling, now);
    }
    List<Escalation.Armed> ringing =
        stillWaiting(occasion, taken.stream().filter(each -> !each.step().tells()).toList(), now);
    if (!ringing.isEmpty()) {
      climber.climb(occasion, ringing, now);
    }
  }

  private List<Escalation.Armed> stillWaiting(
      Occasion occasion, List<Escalation.Armed> taken, Instant now) {
    if (taken.isEmpty()) {
      return taken;
    }
    Set<UUID> subjects =
        taken.stream().map(each -> each.call().subject()).collect(Collectors.toSet());
    Set<UUID> waiting = occasion.stillWaiting(subjects);
    List<UUID> settled =
        taken.stream()
            .filter(each -> !waiting.contains(each.call().subject()))
            .map(Escalation.Armed::id)
            .toList();
    if (!settled.isEmpty()) {
      escalations.settle(settled, now);
    }
    return taken.stream().filter(each -> waiting.contains(each.call().subject())).toList();
  }
}
