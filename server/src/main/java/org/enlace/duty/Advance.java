package org.enlace.duty;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.enlace.duty.ladder.Move;
import org.enlace.duty.ladder.Plan;
import org.jspecify.annotations.Nullable;

/// Where an escalation stands after its step.
///
/// @param of the escalation, with the step that was done
/// @param place which ringing is next
/// @param dueAt when; null where nothing is next
record Advance(
    Escalation.Armed of,
    Standing.Stage stage,
    Plan plan,
    int place,
    @Nullable Instant dueAt,
    Outcome outcome) {

  /// What came of the step.
  record Outcome(
      int lines,
      Exhaustion.@Nullable Reason reason,
      @Nullable Held held,
      @Nullable Instant wokenAt) {}

  /// It rang.
  static Advance rang(Escalation.Armed of, Plan plan, Move.Rings rings, int lines, Instant now) {
    return new Advance(
        of,
        Standing.Stage.RUNG,
        plan,
        rings.place() + 1,
        rings.nextAt(),
        new Outcome(lines, null, null, rings.wakes() ? now : null));
  }

  /// It waits for somebody's hours.
  static Advance holds(Escalation.Armed of, Plan plan, int place, Move.Holds holds) {
    return new Advance(
        of,
        Standing.Stage.HELD,
        plan,
        place,
        holds.until(),
        new Outcome(0, null, holds.why(), null));
  }

  /// It climbs another ladder from its second step on: the first was rung by the ladder before.
  static Advance replanned(Escalation.Armed of, Plan plan, Instant now) {
    return new Advance(
        of,
        Standing.Stage.RUNG,
        plan,
        plan.afterFirstStep(),
        now.plus(plan.firstWait()),
        new Outcome(0, null, null, null));
  }

  /// Nobody is left.
  static Advance exhausted(Escalation.Armed of, Plan plan, int place, Exhaustion.Reason reason) {
    return new Advance(
        of, Standing.Stage.EXHAUSTED, plan, place, null, new Outcome(0, reason, null, null));
  }

  UUID id() {
    return of.id();
  }

  StepStore.StepId step() {
    return new StepStore.StepId(of.id(), of.step().position());
  }

  Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put("id", of.id().toString());
    row.put("stage", stage.name().toLowerCase(Locale.ROOT));
    row.put("plan", plan.kept());
    row.put("place", place);
    row.put("due_at", text(dueAt));
    row.put("lines", outcome.lines());
    row.put("reason", outcome.reason() == null ? null : outcome.reason().word());
    row.put("held", outcome.held() == null ? null : outcome.held().word());
    row.put("woken_at", text(outcome.wokenAt()));
    row.put("last", of.step().last());
    row.put("urgent", of.call().urgent());
    return row;
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }
}
