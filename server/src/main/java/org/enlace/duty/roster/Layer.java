package org.enlace.duty.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// One row of a roster: of the first somebody answers first, of the second their deputy.
///
/// @param handOver at what time of the roster's zone a turn begins; with turns of hours, the first
/// @param startsOn the day of the first turn, which the first of the members takes
/// @param members in the order of their turns, at least one; somebody may stand there twice
/// @param hours the hours of the week to which it is restricted; empty: all
public record Layer(
    Rotation rotation,
    LocalTime handOver,
    LocalDate startsOn,
    List<Member> members,
    List<Spell> hours) {
  public Layer {
    members = List.copyOf(members);
    hours = List.copyOf(hours);
    if (members.isEmpty()) {
      throw new IllegalArgumentException("a layer has members");
    }
  }
}
