package org.enlace.directory;

import java.util.function.Function;
import org.enlace.ui.api.Problem;

/// What comes of asking for a change: it was done, or it was refused, and then nothing was changed.
///
/// @param <T> what is there after the change
public sealed interface Answer<T> {

  /// The change was made.
  record Done<T>(T value) implements Answer<T> {}

  /// The change was refused.
  ///
  /// @param problem why, and what can be done instead
  record Refused<T>(Problem problem) implements Answer<T> {}

  /// The value.
  ///
  /// @throws org.enlace.ui.api.ProblemException where the change was refused
  default T orThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(Problem problem) -> throw problem.asException();
    };
  }

  /// The answer about another value.
  default <R> Answer<R> map(Function<T, R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Refused<T>(Problem problem) -> new Refused<>(problem);
    };
  }

  /// An answer that refuses.
  static <T> Answer<T> refused(Problem problem) {
    return new Refused<>(problem);
  }

  /// An answer that was done.
  static <T> Answer<T> done(T value) {
    return new Done<>(value);
  }
}
