package org.enlace.platform.postgres;

/// PostgreSQL could not be unpacked, prepared or started; the message says why and, where the
/// server itself gave the reason, ends with the last lines of its log.
public final class PostgresNotStarted extends IllegalStateException {
  PostgresNotStarted(String message) {
    super(message);
  }

  PostgresNotStarted(String message, Throwable cause) {
    super(message, cause);
  }
}
