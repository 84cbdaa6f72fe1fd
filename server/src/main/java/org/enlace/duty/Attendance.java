package org.enlace.duty;

import java.time.Instant;
import org.enlace.directory.Contact;
import org.jspecify.annotations.Nullable;

/// A point of contact and the way it is on duty at an instant.
///
/// @param until when the manner changes; null where nothing declared changes it
record Attendance(Contact contact, Manner manner, @Nullable Instant until) {
  boolean isOnDuty() {
    return manner.isOnDuty();
  }
}
