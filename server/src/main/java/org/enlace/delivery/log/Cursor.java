package org.enlace.delivery.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/// Where a list that is ordered by time goes on: after the row of that time and id.
record Cursor(Instant at, UUID id) {
  private static final int OF_ID = 36;

  static String of(Instant at, UUID id) {
    return id + "." + ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  static Optional<Cursor> parse(String text) {
    if (text.length() < OF_ID + 2 || text.charAt(OF_ID) != '.') {
      return Optional.empty();
    }
    try {
      long micros = Long.parseLong(text.substring(OF_ID + 1));
      return Optional.of(
          new Cursor(
              Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
              UUID.fromString(text.substring(0, OF_ID))));
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException malformed) {
      return Optional.empty();
    }
  }
}
