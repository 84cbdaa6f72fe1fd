package org.enlace.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of the notices to a line, without those of exercises.
///
/// @param lastSuccessAt when its relay last took over a notice that did not come back; null: never
/// @param lastFailure what went wrong last, or null
/// @param succeeded how many of the last ten arrived
/// @param ofLast ten, or how many there were
public record LineRecord(
    @Nullable Instant lastSuccessAt, @Nullable LastFailure lastFailure, int succeeded, int ofLast) {

  /// @param at when
  /// @param reason why
  public record LastFailure(Instant at, FailureReason reason) {}
}
