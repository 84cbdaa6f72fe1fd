package org.enlace.request;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.vault.VaultId;
import org.jspecify.annotations.Nullable;

/// Reads and writes the values of columns.
final class Columns {
  private Columns() {}

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Set<UUID> ids(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return Set.of((UUID[]) array.getArray());
  }

  static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Set.of((String[]) row.getArray(column).getArray());
  }

  static Set<NetworkCode> networks(ResultSet row, String column) throws SQLException {
    return texts(row, column).stream().map(NetworkCode::new).collect(Collectors.toSet());
  }

  static Set<StateCode> states(ResultSet row, String column) throws SQLException {
    return texts(row, column).stream().map(StateCode::new).collect(Collectors.toSet());
  }

  /// The value whose word a column holds.
  static <E> E word(ResultSet row, String column, E[] values, Function<E, String> wire)
      throws SQLException {
    String word = row.getString(column);
    return Arrays.stream(values)
        .filter(each -> wire.apply(each).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no word of " + column + ": " + word));
  }

  static OffsetDateTime time(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static @Nullable OffsetDateTime timeOrNull(@Nullable Instant at) {
    return at == null ? null : time(at);
  }

  static @Nullable UUID id(@Nullable VaultId object) {
    return object == null ? null : object.value();
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static @Nullable String word(@Nullable Outcome outcome) {
    return outcome == null ? null : outcome.word();
  }

  static Object ids(Collection<UUID> ids) {
    return ids.stream().sorted().toArray(UUID[]::new);
  }

  static Object texts(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().toArray(String[]::new);
  }
}
