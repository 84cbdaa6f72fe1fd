package org.enlace.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How columns become values and values become parameters.
final class Rows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<java.util.Map<String, String>> TEXTS =
      new TypeReference<>() {};

  private Rows() {}

  static UUID id(ResultSet row, String column) throws SQLException {
    UUID id = optionalId(row, column);
    if (id == null) {
      throw new SQLException(column + " is null");
    }
    return id;
  }

  static @Nullable UUID optionalId(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Instant at(ResultSet row, String column) throws SQLException {
    Instant at = optionalAt(row, column);
    if (at == null) {
      throw new SQLException(column + " is null");
    }
    return at;
  }

  static @Nullable Instant optionalAt(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static @Nullable LocalDate optionalOn(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  static LocalText text(ResultSet row, String column) throws SQLException {
    return new LocalText(JSON.readValue(row.getString(column), TEXTS));
  }

  static List<String> strings(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  static List<LanguageTag> languages(ResultSet row, String column) throws SQLException {
    return strings(row, column).stream().map(LanguageTag::new).toList();
  }

  static OffsetDateTime parameter(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime optionalParameter(@Nullable Instant at) {
    return at == null ? null : parameter(at);
  }

  /// A map of texts as the JSON that a `::jsonb` reads.
  static String json(LocalText text) {
    return JSON.writeValueAsString(text.byLanguage());
  }

  /// Values in one text, for `string_to_array(:x, ',')`.
  static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /// An enum's word in the database, such as `same-track`.
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
