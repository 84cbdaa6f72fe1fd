package org.enlace.directory.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What a form posted, as it was typed, and never longer than its field may be.
record Posted(MultiValueMap<String, String> fields) {

  String text(String name, int longest) {
    String typed = fields.getFirst(name);
    return cut(typed == null ? "" : typed, longest);
  }

  /// A word, an id or a day.
  String word(String name) {
    return text(name, 80).strip();
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  List<String> all(String name) {
    List<String> values = fields.get(name);
    return values == null
        ? List.of()
        : values.stream().limit(50).map(each -> cut(each, 80)).toList();
  }

  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }

  static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String text) {
    try {
      return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /// A number; -1 where there is none.
  static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
