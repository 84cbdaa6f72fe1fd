package org.enlace.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Browsers between the password and the code, and browsers that signed in before.
@Component
final class SignInStore {
  private final JdbcClient jdbc;

  SignInStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Somebody gave the right password and still owes the code.
  record Half(UUID id, UUID account, String nextPath) {}

  /// A browser that signed in to an account before.
  record Device(UUID id, UUID account) {}

  void addHalf(Half half, byte[] digest, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            INSERT INTO identity.half_sign_in (id, account, token_hash, next_path, made_at,
                                               expires_at)
            VALUES (:id, :account, :digest, :next, :now, :expiresAt)
            """)
        .param("id", half.id())
        .param("account", half.account())
        .param("digest", digest)
        .param("next", half.nextPath())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Half> half(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            SELECT h.id, h.account, h.next_path
              FROM identity.half_sign_in h
              JOIN identity.account a ON a.id = h.account AND a.status = 'active'
             WHERE h.token_hash = :digest AND h.expires_at > :now
            """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Half(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                row.getString("next_path")))
        .optional();
  }

  void endHalves(UUID account) {
    jdbc.sql("DELETE FROM identity.half_sign_in WHERE account = :account")
        .param("account", account)
        .update();
  }

  int eraseHalves(Instant before) {
    return jdbc.sql("DELETE FROM identity.half_sign_in WHERE expires_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }

  void addDevice(Device device, byte[] digest, Instant now, Instant expiresAt) {
    jdbc.sql(
            """
            INSERT INTO identity.device (id, account, token_hash, made_at, expires_at)
            VALUES (:id, :account, :digest, :now, :expiresAt)
            """)
        .param("id", device.id())
        .param("account", device.account())
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Device> device(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            SELECT id, account FROM identity.device
             WHERE token_hash = :digest AND expires_at > :now
            """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Device(row.getObject("id", UUID.class), row.getObject("account", UUID.class)))
        .optional();
  }

  void forgetDevices(UUID account) {
    jdbc.sql("DELETE FROM identity.device WHERE account = :account")
        .param("account", account)
        .update();
  }

  int eraseDevices(Instant before) {
    return jdbc.sql("DELETE FROM identity.device WHERE expires_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
