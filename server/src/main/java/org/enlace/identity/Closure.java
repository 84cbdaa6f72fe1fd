package org.enlace.identity;

import org.enlace.ui.api.Problem;

/// What came of closing an account.
public enum Closure {
  CLOSED("", 200),
  /// A reason of 1 to 500 characters is asked for.
  REASON("closure-reason", 422),
  /// The actor sees no open account of that id.
  UNKNOWN("account-unknown", 404),
  /// Only the secretariat closes accounts, and nobody their own.
  NOT_YOURS("closure-not-yours", 403);

  private final String slug;
  private final int status;

  Closure(String slug, int status) {
    this.slug = slug;
    this.status = status;
  }

  /// The refusal for adapters; not for an account that was closed.
  public Problem problem() {
    if (this == CLOSED) {
      throw new IllegalStateException("what was done was not refused");
    }
    Problem problem = Problem.of("identity", slug, status);
    return this == REASON ? problem.about("reason") : problem;
  }
}
