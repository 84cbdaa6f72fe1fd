package org.enlace.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/// A telephone number in the form of ITU-T E.164: `+`, then 7 to 15 digits, the first not zero.
/// Whether a national plan assigns such a number is the directory's to check.
public record PhoneNumber(String value) {
  private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern LAYOUT = Pattern.compile("[ ().\\-/\\u00a0]");

  public PhoneNumber {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a telephone number is + and 7 to 15 digits (E.164)");
    }
  }

  /// Reads an international number, with the usual spaces, dots, hyphens and brackets; anything
  /// else is empty.
  public static Optional<PhoneNumber> parse(String text) {
    String digits = LAYOUT.matcher(text.strip()).replaceAll("");
    return SHAPE.matcher(digits).matches()
        ? Optional.of(new PhoneNumber(digits))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
