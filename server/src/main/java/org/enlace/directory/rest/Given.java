package org.enlace.directory.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// Reads what came in parameters and members, or refuses it by its name.
final class Given {
  private Given() {}

  static <T> @Nullable T optional(
      String name, @Nullable String text, Function<String, Optional<T>> parse) {
    return text == null
        ? null
        : parse.apply(text).orElseThrow(() -> Problem.invalid(name).asException());
  }

  static <T> T required(String name, @Nullable String text, Function<String, Optional<T>> parse) {
    if (text == null || text.isBlank()) {
      throw Problem.missing(name).asException();
    }
    return parse.apply(text).orElseThrow(() -> Problem.invalid(name).asException());
  }

  static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /// An id out of a path: what is none is not there.
  static UUID path(String text) {
    return id(text).orElseThrow(() -> Problem.notFound().asException());
  }

  static <E extends Enum<E>> Function<String, Optional<E>> word(Class<E> type) {
    return text ->
        List.of(type.getEnumConstants()).stream()
            .filter(each -> word(each).equals(text))
            .findFirst();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The version that `If-Match` names, which must be given where a change could be lost.
  static int version(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw Problem.of("ui", "if-match-required", 428).asException();
    }
    try {
      return Integer.parseInt(ifMatch.replace("\"", "").strip());
    } catch (NumberFormatException malformed) {
      return -1; // matches no version: the door answers that it is stale
    }
  }
}
