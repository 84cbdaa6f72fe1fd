package org.enlace.cli;

import java.util.List;
import java.util.Locale;

/// One thing that a command found, to be put into words.
///
/// @param status what it means for the whole
/// @param key of its text
/// @param values what the text names
record Finding(Status status, String key, List<Object> values) {
  static Finding proved(String key, Object... values) {
    return new Finding(Status.PROVED, key, List.of(values));
  }

  static Finding wrong(String key, Object... values) {
    return new Finding(Status.WRONG, key, List.of(values));
  }

  static Finding unknown(String key, Object... values) {
    return new Finding(Status.UNKNOWN, key, List.of(values));
  }

  String in(Words words) {
    return words.say("mark." + status.name().toLowerCase(Locale.ROOT))
        + " "
        + words.say(key, values.toArray());
  }
}
