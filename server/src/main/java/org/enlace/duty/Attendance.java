package org.enlace.duty;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.jspecify.annotations.Nullable;

/// A point of contact and the way it is on duty at an instant: by a published roster, or by what
/// was declared. A desk for which several persons stand in one roster is told once for each.
///
/// @param until when the manner changes; null where nothing declared changes it, or not within what
///   is told
/// @param shift its place in the roster, where it is on duty by one
public record Attendance(
    Contact contact, Manner manner, @Nullable Instant until, @Nullable OnShift shift) {
  /// By what was declared.
  Attendance(Contact contact, Manner manner, @Nullable Instant until) {
    this(contact, manner, until, null);
  }

  /// Whether somebody is there to answer.
  public boolean isOnDuty() {
    return manner.isOnDuty();
  }

  /// All lines in the order of ringing: those of the contact, then those of the person who stands
  /// duty for it.
  public List<Line> lines() {
    return shift == null
        ? contact.lines()
        : Stream.concat(contact.lines().stream(), shift.lines().stream()).toList();
  }

  /// The same, without a change that lies beyond the horizon; null is no horizon.
  Attendance toldUntil(@Nullable Instant horizon) {
    boolean told = until == null || horizon == null || !until.isAfter(horizon);
    return told ? this : new Attendance(contact, manner, null, shift);
  }
}
