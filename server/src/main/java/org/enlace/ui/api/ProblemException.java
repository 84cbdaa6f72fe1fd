package org.enlace.ui.api;

/// Carries a problem out of an adapter. Rooms answer with sealed results; an adapter turns the
/// refused ones into this, and one place turns this into a response.
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.slug(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
