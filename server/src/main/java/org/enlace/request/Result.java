package org.enlace.request;

import org.enlace.ui.api.Problem;

/// What came of asking the room for something: it is done, or it is refused and nothing changed.
public sealed interface Result<T> {
  /// It is done.
  record Done<T>(T value) implements Result<T> {}

  /// It is refused; the problem says why and what to do.
  record Refused<T>(Problem problem) implements Result<T> {}

  /// What was asked for.
  ///
  /// @throws org.enlace.ui.api.ProblemException where it was refused: for adapters
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Problem problem) -> throw problem.asException();
    };
  }
}
