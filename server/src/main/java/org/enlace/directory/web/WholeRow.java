package org.enlace.directory.web;

import java.time.Instant;
import java.util.UUID;
import org.enlace.directory.WholeExports.Whole;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// An export of a whole directory on a page.
///
/// @param side the State's name, or the secretariat
/// @param decidable whether the reader may decide it now
/// @param own whether the reader asked for it
public record WholeRow(
    UUID id,
    String reference,
    String side,
    String reason,
    String standing,
    Instant askedAt,
    @Nullable Instant takenAt,
    boolean decidable,
    boolean own) {

  static WholeRow of(Whole whole, String side, boolean decidable, boolean own) {
    String standing =
        whole.granted() == null
            ? "waiting"
            : Boolean.TRUE.equals(whole.granted()) ? "granted" : "declined";
    return new WholeRow(
        whole.id(),
        whole.reference(),
        side,
        whole.reason(),
        standing,
        whole.askedAt(),
        whole.takenAt(),
        decidable,
        own);
  }

  public boolean isTakeable() {
    return own && standing.equals("granted");
  }

  public Tone tone() {
    return switch (standing) {
      case "waiting" -> Tone.WAITING;
      case "granted" -> Tone.GOOD;
      default -> Tone.STOPPED;
    };
  }
}
