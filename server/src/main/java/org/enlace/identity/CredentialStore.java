package org.enlace.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passwords, secrets of devices and recovery codes in the database; for the system's tasks alone.
@Component
final class CredentialStore {
  private final JdbcClient jdbc;

  CredentialStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What an address signs in with.
  ///
  /// @param hash the password's hash, or null where nobody accepted the invitation
  record SignInRow(UUID account, boolean active, @Nullable String hash) {}

  /// The secret of a device.
  record Device(Secret<byte[]> sealed, long lastStep, @Nullable Secret<byte[]> pending) {}

  Optional<SignInRow> ofAddress(String key) {
    return jdbc.sql(
            """
            SELECT a.id, a.status = 'active' AS active, c.password_hash
              FROM identity.account a LEFT JOIN identity.credential c ON c.account = a.id
             WHERE a.email_key = :key
            """)
        .param("key", key)
        .query((row, _) ->
            new SignInRow(
                row.getObject("id", UUID.class),
                row.getBoolean("active"),
                row.getString("password_hash")))
        .optional();
  }

  Optional<String> passwordOf(UUID account) {
    return jdbc.sql("SELECT password_hash FROM identity.credential WHERE account = :account")
        .param("account", account)
        .query(String.class)
        .optional();
  }

  /// The device of an account, held until the transaction ends.
  Optional<Device> deviceOf(UUID account) {
    return jdbc.sql(
            """
            SELECT totp_sealed, totp_step, pending_totp FROM identity.credential
             WHERE account = :account FOR UPDATE
            """)
        .param("account", account)
        .query((row, _) ->
            new Device(
                Secret.of(row.getBytes("totp_sealed")),
                row.getLong("totp_step"),
                secret(row.getBytes("pending_totp"))))
        .optional();
  }

  void put(UUID account, String hash, Secret<byte[]> sealed, long step, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identity.credential (account, password_hash, password_at, totp_sealed,
                                             totp_at, totp_step)
            VALUES (:account, :hash, :now, :sealed, :now, :step)
            ON CONFLICT (account) DO UPDATE
              SET password_hash = :hash, password_at = :now, totp_sealed = :sealed, totp_at = :now,
                  totp_step = :step, pending_totp = NULL, wrong_codes = 0
            """)
        .param("account", account)
        .param("hash", hash)
        .param("sealed", sealed.reveal())
        .param("step", step)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  void changePassword(UUID account, String hash, Instant now) {
    jdbc.sql(
            """
            UPDATE identity.credential SET password_hash = :hash, password_at = :now
             WHERE account = :account
            """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  void keepPending(UUID account, Secret<byte[]> sealed) {
    jdbc.sql("UPDATE identity.credential SET pending_totp = :sealed WHERE account = :account")
        .param("sealed", sealed.reveal())
        .param("account", account)
        .update();
  }

  void changeDevice(UUID account, Secret<byte[]> sealed, long step, Instant now) {
    jdbc.sql(
            """
            UPDATE identity.credential
               SET totp_sealed = :sealed, totp_at = :now, totp_step = :step, pending_totp = NULL,
                   wrong_codes = 0
             WHERE account = :account
            """)
        .param("sealed", sealed.reveal())
        .param("step", step)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  void use(UUID account, long step) {
    jdbc.sql(
            """
            UPDATE identity.credential SET totp_step = :step, wrong_codes = 0
             WHERE account = :account
            """)
        .param("step", step)
        .param("account", account)
        .update();
  }

  /// Counts a wrong code and tells how many came in a row.
  int countWrongCode(UUID account) {
    jdbc.sql(
            "UPDATE identity.credential SET wrong_codes = wrong_codes + 1 WHERE account = :account")
        .param("account", account)
        .update();
    return jdbc.sql("SELECT wrong_codes FROM identity.credential WHERE account = :account")
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  void replaceRecoveryCodes(UUID account, List<byte[]> digests, Instant now) {
    jdbc.sql("DELETE FROM identity.recovery_code WHERE account = :account")
        .param("account", account)
        .update();
    jdbc.sql(
            """
            INSERT INTO identity.recovery_code (account, hash, made_at)
            SELECT :account, hash, :now FROM unnest(:hashes::bytea[]) AS hash
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("hashes", digests.toArray(byte[][]::new))
        .update();
  }

  /// Uses a recovery code up; false where there is none such, or it was used.
  boolean useRecoveryCode(UUID account, byte[] digest, Instant now) {
    return jdbc.sql(
                """
                UPDATE identity.recovery_code SET used_at = :now
                 WHERE account = :account AND hash = :digest AND used_at IS NULL
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("account", account)
            .param("digest", digest)
            .update()
        > 0;
  }

  int recoveryCodesLeft(UUID account) {
    return jdbc.sql(
            """
            SELECT count(*) FROM identity.recovery_code
             WHERE account = :account AND used_at IS NULL
            """)
        .param("account", account)
        .query(Integer.class)
        .single();
  }

  /// A secret that lies sealed in a row of this room.
  record Sealed(UUID account, Secret<byte[]> totp, @Nullable Secret<byte[]> pending) {}

  List<Sealed> sealed(@Nullable UUID after, int rows) {
    return jdbc.sql(
            """
            SELECT account, totp_sealed, pending_totp FROM identity.credential
             WHERE :after::uuid IS NULL OR account > :after
             ORDER BY account LIMIT :rows FOR UPDATE
            """)
        .param("after", after)
        .param("rows", rows)
        .query((row, _) ->
            new Sealed(
                row.getObject("account", UUID.class),
                Secret.of(row.getBytes("totp_sealed")),
                secret(row.getBytes("pending_totp"))))
        .list();
  }

  static @Nullable Secret<byte[]> secret(byte @Nullable [] bytes) {
    return bytes == null ? null : Secret.of(bytes);
  }

  void reseal(Sealed sealed) {
    Secret<byte[]> pending = sealed.pending();
    jdbc.sql(
            """
            UPDATE identity.credential SET totp_sealed = :totp, pending_totp = :pending
             WHERE account = :account
            """)
        .param("totp", sealed.totp().reveal())
        .param("pending", pending == null ? null : pending.reveal())
        .param("account", sealed.account())
        .update();
  }
}
