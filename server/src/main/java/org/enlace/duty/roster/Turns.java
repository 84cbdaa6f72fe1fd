package org.enlace.duty.roster;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.enlace.duty.roster.Shift.Cause;

/// The turns of one layer. Which turn holds an instant is reckoned from the time that the clock
/// shows, and put right by the edges of that turn, however far the first turn is away.
final class Turns {
  private final int number;
  private final Layer layer;
  private final WallClock clock;
  private final LocalDateTime first;

  Turns(int number, Layer layer, WallClock clock) {
    this.number = number;
    this.layer = layer;
    this.clock = clock;
    this.first = layer.startsOn().atTime(layer.handOver());
  }

  /// What the rotation says of that time, without a hole.
  List<Shift> between(Instant from, Instant until) {
    List<Shift> shifts = new ArrayList<>();
    Instant begins = startOf(0);
    if (begins.isAfter(from)) {
      Instant end = begins.isBefore(until) ? begins : until;
      shifts.add(new Shift(number, from, end, null, Cause.NOT_BEGUN, null));
    }
    Instant start = begins.isAfter(from) ? begins : from;
    if (start.isBefore(until)) {
      addTurns(start, until, shifts);
    }
    return layer.hours().isEmpty() ? shifts : new Hours(layer.hours(), clock).restrict(shifts);
  }

  private void addTurns(Instant from, Instant until, List<Shift> shifts) {
    if (layer.members().size() == 1) {
      shifts.add(shift(0, from, until));
      return;
    }
    long turn = turnAt(from);
    Instant start = from;
    while (start.isBefore(until)) {
      Instant next = startOf(turn + 1);
      Instant end = next.isBefore(until) ? next : until;
      if (end.isAfter(start)) {
        shifts.add(shift(turn, start, end));
        start = end;
      }
      turn++;
    }
  }

  private Shift shift(long turn, Instant from, Instant until) {
    Member member = layer.members().get(Math.floorMod(turn, layer.members().size()));
    return new Shift(number, from, until, member, Cause.ROTATION, null);
  }

  private long turnAt(Instant at) {
    long minutes = ChronoUnit.MINUTES.between(first, clock.shownAt(at));
    long turn = Math.max(0, Math.floorDiv(minutes, layer.rotation().minutes()));
    while (turn > 0 && startOf(turn).isAfter(at)) {
      turn--;
    }
    while (!startOf(turn + 1).isAfter(at)) {
      turn++;
    }
    return turn;
  }

  private Instant startOf(long turn) {
    return clock.edge(first.plusMinutes(turn * layer.rotation().minutes()));
  }
}
