package org.enlace.duty.roster;

import java.util.UUID;

/// Somebody who takes shifts.
///
/// @param person who is on duty
/// @param holder the point of contact for which they are: themselves, or a desk for which they act
public record Member(UUID person, UUID holder) {
  /// Whether they stand duty for a desk.
  public boolean isForDesk() {
    return !person.equals(holder);
  }
}
