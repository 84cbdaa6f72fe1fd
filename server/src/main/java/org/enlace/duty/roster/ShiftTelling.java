package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Something that one person is told of a shift.
///
/// @param holder the contact for which they stand, whose lines are used where they have none
/// @param shift the shift that it is about; null where there is none any more
/// @param other who comes before or after, or null
record ShiftTelling(
    Kind kind,
    UUID roster,
    StateCode state,
    UUID person,
    UUID holder,
    @Nullable Span shift,
    @Nullable UUID other) {

  /// From when to when.
  record Span(Instant from, Instant until) {}

  /// What is told.
  enum Kind {
    /// A shift begins in a while.
    AHEAD,
    /// A shift begins now.
    ON,
    /// A shift ends now.
    OFF,
    MOVED,
    SWAP_ASKED,
    SWAP_ACCEPTED,
    SWAP_REFUSED;

    /// The word in the keys of texts and the kinds of notices.
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
