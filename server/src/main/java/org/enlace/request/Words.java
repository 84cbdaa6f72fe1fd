package org.enlace.request;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.enlace.directory.Authority;
import org.jspecify.annotations.Nullable;

/// Reads single words of a form into values, and refuses what is none with what would be.
final class Words {
  private Words() {}

  /// The value whose word on the wire this is; the fallback where there is no word.
  ///
  /// @param fallback null: the word must be there
  static <E extends Enum<E>> E choice(
      @Nullable String word,
      String field,
      Class<E> type,
      Function<E, String> wire,
      @Nullable E fallback) {
    if (word == null || word.isBlank()) {
      if (fallback == null) {
        throw Problems.missing(field);
      }
      return fallback;
    }
    List<String> allowed = new ArrayList<>();
    for (E each : type.getEnumConstants()) {
      if (wire.apply(each).equals(word.strip())) {
        return each;
      }
      allowed.add(wire.apply(each));
    }
    throw Problems.notAmong(field, allowed);
  }

  static Set<UUID> ids(List<String> words, String field, int most) {
    if (words.size() > most) {
      throw Problems.tooMany(field, most);
    }
    Set<UUID> ids = new HashSet<>();
    for (String word : words) {
      ids.add(id(word, field));
    }
    return ids;
  }

  static UUID id(String word, String field) {
    try {
      UUID id = UUID.fromString(word.strip());
      if (id.toString().equalsIgnoreCase(word.strip())) {
        return id;
      }
    } catch (IllegalArgumentException notAnId) {
      // refused below, like an id that is written in another way
    }
    throw Problems.invalid(field);
  }

  static @Nullable Instant moment(@Nullable String word, String field) {
    if (word == null || word.isBlank()) {
      return null;
    }
    try {
      return java.time.OffsetDateTime.parse(word.strip()).toInstant();
    } catch (DateTimeParseException notAMoment) {
      throw Problems.invalid(field);
    }
  }

  /// Text without what would break it, within its bound; null where it is blank.
  static @Nullable String text(@Nullable String text, String field, int largest) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (text.length() > largest) {
      throw Problems.tooLong(field, text.length(), largest);
    }
    if (text.codePoints().anyMatch(Words::breaksText)) {
      throw Problems.invalid(field);
    }
    return text.strip();
  }

  /// The same, of one line.
  static @Nullable String line(@Nullable String text, String field, int largest) {
    String line = text(text, field, largest);
    if (line != null && line.codePoints().anyMatch(point -> point == '\n' || point == '\r')) {
      throw Problems.invalid(field);
    }
    return line;
  }

  /// The words for kinds of authority.
  static List<String> authorityKinds() {
    return Arrays.stream(Authority.Kind.values()).map(Words::word).toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  // Control characters other than tab and line ends, and halves of surrogate pairs.
  private static boolean breaksText(int point) {
    boolean ends = point == '\n' || point == '\r' || point == '\t';
    return (Character.isISOControl(point) && !ends)
        || Character.getType(point) == Character.SURROGATE;
  }
}
