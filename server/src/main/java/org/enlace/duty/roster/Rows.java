package org.enlace.duty.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How columns become values and values become parameters.
final class Rows {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Standing.Published>> PLANS = new TypeReference<>() {};
  private static final TypeReference<List<Standing.Cover>> COVERS = new TypeReference<>() {};
  private static final TypeReference<List<Standing.Absence>> ABSENCES = new TypeReference<>() {};

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

  static OffsetDateTime parameter(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime optionalParameter(@Nullable Instant at) {
    return at == null ? null : parameter(at);
  }

  /// Values in one text, for `string_to_array(:x, ',')`.
  static String joined(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  static String json(Plan plan) {
    return JSON.writeValueAsString(plan);
  }

  static Plan plan(ResultSet row, String column) throws SQLException {
    return JSON.readValue(row.getString(column), Plan.class);
  }

  static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        list(row.getString("plans"), PLANS),
        list(row.getString("covers"), COVERS),
        list(row.getString("absences"), ABSENCES));
  }

  private static <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
    return json == null ? List.of() : JSON.readValue(json, type);
  }
}
