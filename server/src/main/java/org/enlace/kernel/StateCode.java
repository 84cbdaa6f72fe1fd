package org.enlace.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A State's ISO 3166-1 alpha-2 code, two capital letters, such as `MX`. The codes `XA` to `XZ` are
/// user-assigned in that standard and stand for fictional States, which exist in exercises alone.
/// Whether a code names a State that the directory knows is the directory's to say.
public record StateCode(String value) implements Comparable<StateCode> {
  private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

  public StateCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a State code is two capital letters, such as MX");
    }
  }

  /// Reads a code in either case; anything else is empty.
  public static Optional<StateCode> parse(String text) {
    String code = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(code).matches() ? Optional.of(new StateCode(code)) : Optional.empty();
  }

  /// Whether this is one of the fictional States XA to XZ.
  public boolean isFictional() {
    return value.charAt(0) == 'X'; // ISO 3166-1 assigns no State a code that begins with X
  }

  @Override
  public int compareTo(StateCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
