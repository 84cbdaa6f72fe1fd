package org.enlace.duty.roster;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// All that decides who is on duty by one roster.
///
/// @param plans the published versions, by number
/// @param covers the overrides that were not cancelled, in the order in which they were made
/// @param absences the leave of persons
public record Standing(List<Published> plans, List<Cover> covers, List<Absence> absences) {
  public Standing {
    plans = List.copyOf(plans);
    covers = List.copyOf(covers);
    absences = List.copyOf(absences);
  }

  /// A version that takes effect, and holds until one of a higher number does.
  public record Published(int number, Instant effectiveAt, Plan plan) {}

  /// Somebody who takes over a layer for a time, whatever the rotation says; of several the last
  /// one made holds.
  public record Cover(UUID id, int layer, Member member, Instant from, Instant until) {}

  /// A time, from its start to before its end, for which somebody is on duty nowhere.
  public record Absence(UUID person, Instant from, Instant until) {}
}
