package org.enlace.directory.transfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.enlace.directory.Network;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What an export says of itself.
///
/// @param asker the name of the account that took it
/// @param state for which it was taken; null for the secretariat
/// @param reason of an export of a whole directory, which then carries a watermark; else null
public record ExportNote(
    String reference,
    Instant at,
    String asker,
    @Nullable StateCode state,
    Network network,
    @Nullable String reason) {

  /// The directory is never part of an exercise.
  Marking marking() {
    return Marking.REAL;
  }

  boolean isWhole() {
    return reason != null;
  }

  /// Asker, time and reference in one line that needs no translation.
  String watermark() {
    String side = state == null ? network.code().value() : state.value();
    return "Enlace · "
        + reference
        + " · "
        + asker
        + " ("
        + side
        + ") · "
        + at.truncatedTo(ChronoUnit.SECONDS);
  }
}
