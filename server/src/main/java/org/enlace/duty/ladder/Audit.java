package org.enlace.duty.ladder;

import java.time.Duration;
import java.time.Instant;

/// What the auditor found.
///
/// @param overdue armed steps that are more than a minute late
/// @param behind escalations that are behind their plan, or whose plan lies further ahead than any
///   ladder can
/// @param lost those of them that have no armed step: nothing would ever happen to them
/// @param latest how late the latest step is
public record Audit(Instant at, long overdue, long behind, long lost, Duration latest) {

  /// Whether every active escalation is where its plan says.
  public boolean isSound() {
    return overdue == 0 && behind == 0 && lost == 0;
  }
}
