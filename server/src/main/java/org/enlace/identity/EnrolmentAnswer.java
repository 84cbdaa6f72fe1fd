package org.enlace.identity;

import org.enlace.ui.api.Problem;

/// What came of proposing or deciding an enrolment.
public enum EnrolmentAnswer {
  DONE("", 200),
  /// No such enrolment waits.
  UNKNOWN("enrolment-unknown", 404),
  /// Who proposed cannot confirm.
  SAME_HAND("enrolment-same-hand", 409),
  /// The address has an account.
  ADDRESS_TAKEN("address-taken", 409);

  private final String slug;
  private final int status;

  EnrolmentAnswer(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  /// The refusal for adapters; not for what was done.
  public Problem problem() {
    if (this == DONE) {
      throw new IllegalStateException("what was done was not refused");
    }
    return Problem.of("identity", slug, status);
  }
}
