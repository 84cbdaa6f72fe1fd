package org.enlace.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names a category of contact within a network, a track such as the diplomatic or the technical
/// one. Lower-case letters, digits and hyphens, 2 to 40 characters, beginning with a letter, such
/// as `technical`. Codes are data of the site and are never reused.
public record CategoryCode(String value) implements Comparable<CategoryCode> {
  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public CategoryCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a code is 2 to 40 of a-z, 0-9 and -, such as technical");
    }
  }

  /// Reads a code in either case; anything else is empty.
  public static Optional<CategoryCode> parse(String text) {
    String code = text.strip().toLowerCase(Locale.ROOT);
    return SHAPE.matcher(code).matches() ? Optional.of(new CategoryCode(code)) : Optional.empty();
  }

  @Override
  public int compareTo(CategoryCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
