package org.enlace.kernel;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A value that must not reach a log: it prints as `[REDACTED]` and has no equality of its own.
public final class Secret<T> {
  private final T value;

  private Secret(T value) {
    this.value = value;
  }

  public static <T> Secret<T> of(T value) {
    return new Secret<>(value);
  }

  /// The value itself, for the one place that needs it.
  public T reveal() {
    return value;
  }

  /// A secret derived from this one.
  public <R> Secret<R> map(Function<T, R> change) {
    return new Secret<>(change.apply(value));
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
