package org.enlace.duty;

import java.time.Instant;
import org.enlace.directory.Contact;
import org.jspecify.annotations.Nullable;

/// A point of contact and the way it is on duty at an instant, by what was declared.
///
/// @param until when the manner changes; null where nothing declared changes it, or not within what
///   is told
public record Attendance(Contact contact, Manner manner, @Nullable Instant until) {
  /// Whether somebody is there to answer.
  public boolean isOnDuty() {
    return manner.isOnDuty();
  }

  /// The same, without a change that lies beyond the horizon; null is no horizon.
  Attendance toldUntil(@Nullable Instant horizon) {
    boolean told = until == null || horizon == null || !until.isAfter(horizon);
    return told ? this : new Attendance(contact, manner, null);
  }
}
