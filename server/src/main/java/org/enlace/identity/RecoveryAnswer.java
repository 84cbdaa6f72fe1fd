package org.enlace.identity;

import org.enlace.ui.api.Problem;

/// What came of approving or refusing a recovery.
public enum RecoveryAnswer {
  /// A link is on its way to a proved line.
  LINK_SENT("", 200),
  /// A second officer must approve as well.
  SECOND_NEEDED("", 200),
  /// It was refused, and its owner is told.
  TURNED_DOWN("", 200),
  /// No such recovery waits for the actor.
  UNKNOWN("recovery-unknown", 404),
  /// Nobody approves their own, or the same one twice.
  SAME_HAND("recovery-same-hand", 409),
  /// No line of the person was proved, so that no link can go anywhere.
  NO_PROVED_LINE("recovery-no-proved-line", 409);

  private final String slug;
  private final int status;

  RecoveryAnswer(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  /// Whether it was done, rather than refused.
  public boolean isDone() {
    return slug.isEmpty();
  }

  /// The refusal for adapters; not for what was done.
  public Problem problem() {
    if (isDone()) {
      throw new IllegalStateException("what was done was not refused");
    }
    return Problem.of("identity", slug, status);
  }
}
