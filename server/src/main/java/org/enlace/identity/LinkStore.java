package org.enlace.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Links that were mailed or printed, in the database.
@Component
final class LinkStore {
  private final JdbcClient jdbc;

  LinkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What a link is for.
  enum Purpose {
    /// To accept an invitation.
    INVITATION,
    /// To choose password and device anew.
    RECOVERY,
    /// To make a browser known, so that strangers cannot keep it from trying.
    DEVICE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A link to be kept.
  ///
  /// @param byMail whether it goes by mail, so that using it proves the address
  record Draft(UUID id, UUID account, Purpose purpose, boolean byMail, Instant expiresAt) {}

  /// A link that can still be used.
  ///
  /// @param password the hash of the password that was chosen through it, or null
  /// @param totp the sealed secret of the device that is being set up, or null
  record Row(
      UUID id,
      UUID account,
      Purpose purpose,
      boolean byMail,
      Instant expiresAt,
      @Nullable String password,
      @Nullable Secret<byte[]> totp) {}

  void add(Draft draft, byte[] digest, Instant now) {
    jdbc.sql(
            """
            INSERT INTO identity.link (id, account, state, purpose, token_hash, by_mail, made_at,
                                       expires_at)
            SELECT :id, a.id, a.state, :purpose, :digest, :byMail, :now, :expiresAt
              FROM identity.account a WHERE a.id = :account
            """)
        .param("id", draft.id())
        .param("account", draft.account())
        .param("purpose", draft.purpose().word())
        .param("digest", digest)
        .param("byMail", draft.byMail())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expiresAt", draft.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// A link that was not used and has not expired, held until the transaction ends.
  Optional<Row> find(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            SELECT l.id, l.account, l.purpose, l.by_mail, l.expires_at, l.pending_password,
                   l.pending_totp
              FROM identity.link l
              JOIN identity.account a ON a.id = l.account AND a.status <> 'disabled'
             WHERE l.token_hash = :digest AND l.used_at IS NULL AND l.expires_at > :now
               FOR UPDATE OF l
            """)
        .param("digest", digest)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Row(
                row.getObject("id", UUID.class),
                row.getObject("account", UUID.class),
                Purpose.valueOf(row.getString("purpose").toUpperCase(Locale.ROOT)),
                row.getBoolean("by_mail"),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("pending_password"),
                CredentialStore.secret(row.getBytes("pending_totp"))))
        .optional();
  }

  void keepPassword(UUID id, String hash, Secret<byte[]> totp) {
    jdbc.sql(
            """
            UPDATE identity.link SET pending_password = :hash, pending_totp = :totp WHERE id = :id
            """)
        .param("hash", hash)
        .param("totp", totp.reveal())
        .param("id", id)
        .update();
  }

  void use(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE identity.link SET used_at = :now, pending_password = NULL, pending_totp = NULL
             WHERE id = :id
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update();
  }

  /// Ends the other links of an account.
  void useAll(UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE identity.link SET used_at = :now, pending_password = NULL, pending_totp = NULL
             WHERE account = :account AND used_at IS NULL
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("account", account)
        .update();
  }

  int erase(Instant before) {
    return jdbc.sql("DELETE FROM identity.link WHERE expires_at < :before")
        .param("before", before.atOffset(ZoneOffset.UTC))
        .update();
  }
}
