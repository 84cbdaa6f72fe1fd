package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// Writes keys.
@Component
class KeyWriteStore {
  private static final String INSERT =
      """
      INSERT INTO directory.key
        (id, owner_kind, owner, state, fingerprint, algorithm, made_at, expires_at, certificate,
         proof, phase, replaces, entered_by, changed_at)
      VALUES (:id, :ownerKind, :owner, :state, :fingerprint, :algorithm, :made, :expires,
              :certificate, :proof, :phase, :replaces, :enteredBy, :now)
      """;

  private final JdbcClient jdbc;

  KeyWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Draft draft, Certificate certificate, Instant now) {
    statement(draft, now)
        .param("fingerprint", certificate.fingerprint())
        .param("algorithm", certificate.algorithm())
        .param("made", Rows.parameter(certificate.madeAt()))
        .param("expires", Rows.optionalParameter(certificate.expiresAt()))
        .param("certificate", certificate.armoured())
        .param("proof", "new")
        .update();
  }

  void claim(Draft draft, String fingerprint, @Nullable Instant expiresAt, Instant now) {
    statement(draft, now)
        .param("fingerprint", fingerprint)
        .param("algorithm", null)
        .param("made", null)
        .param("expires", Rows.optionalParameter(expiresAt))
        .param("certificate", null)
        .param("proof", "claimed")
        .update();
  }

  private StatementSpec statement(Draft draft, Instant now) {
    return jdbc.sql(INSERT)
        .param("id", draft.id())
        .param("ownerKind", Rows.word(draft.given().ownerKind()))
        .param("owner", draft.given().owner())
        .param("state", draft.state().value())
        .param("phase", Rows.word(draft.phase()))
        .param("replaces", draft.given().replaces())
        .param("enteredBy", draft.enteredBy())
        .param("now", Rows.parameter(now));
  }

  /// Takes in a newer edition of the same certificate; one that was only claimed is claimed no
  /// more.
  void renew(UUID id, Certificate certificate, @Nullable UUID account) {
    jdbc.sql(
            """
            UPDATE directory.key
               SET algorithm = :algorithm, made_at = :made, expires_at = :expires,
                   certificate = :certificate,
                   entered_by = CASE WHEN proof = 'claimed' THEN :account ELSE entered_by END,
                   proof = CASE WHEN proof = 'claimed' THEN 'new' ELSE proof END,
                   version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("algorithm", certificate.algorithm())
        .param("made", Rows.parameter(certificate.madeAt()))
        .param("expires", Rows.optionalParameter(certificate.expiresAt()))
        .param("certificate", certificate.armoured())
        .param("account", account)
        .update();
  }

  void verify(UUID id, UUID account, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.key
               SET proof = 'proved', verified_by = :account, verified_at = :now,
                   phase = 'in-force', version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("account", account)
        .param("now", Rows.parameter(now))
        .update();
  }

  void end(UUID id, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.key
               SET phase = 'ended', ended_at = coalesce(ended_at, :now), version = version + 1
             WHERE id = :id
            """)
        .param("id", id)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// Ends what waits to come in the place of a key.
  void dropWaiting(UUID replaced, Instant now) {
    jdbc.sql(
            """
            UPDATE directory.key
               SET phase = 'ended', ended_at = :now, version = version + 1
             WHERE replaces = :replaced AND phase = 'waiting'
            """)
        .param("replaced", replaced)
        .param("now", Rows.parameter(now))
        .update();
  }

  /// A new key.
  record Draft(
      UUID id, Keys.KeyDraft given, StateCode state, Line.Phase phase, @Nullable UUID enteredBy) {}
}
