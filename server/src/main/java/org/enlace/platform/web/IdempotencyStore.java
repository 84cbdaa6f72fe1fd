package org.enlace.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps the answers to posts under their idempotency keys for 24 hours. Of a key its hash is kept;
/// the answer is sealed under a key derived from it, because an answer may hold what is shown only
/// once: whoever reads the table without the caller's key reads no answer.
@Component
class IdempotencyStore {
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int NONCE = 12;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final SecureRandom random;

  IdempotencyStore(JdbcClient jdbc, InstantSource clock, SecureRandom random) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.random = random;
  }

  /// A key that an account uses for a request.
  ///
  /// @param requestDigest of the request, in hexadecimal digits
  record Claim(UUID account, String key, String requestDigest) {
    byte[] keyDigest() {
      return derive("enlace idempotency key");
    }

    private byte[] derive(String purpose) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(account.toString().getBytes(StandardCharsets.US_ASCII));
        return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /// What was answered. Under `/api` that is always text.
  record Answer(
      int status,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String contentType,
      String body) {}

  /// Claims the key for the transaction at hand; false where it was claimed before. Waits for
  /// another transaction that claims it at the same time.
  boolean claim(Claim claim) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql("DELETE FROM platform.idempotency WHERE account = ? AND claimed_at < ?")
        .params(claim.account(), now.minus(KEPT))
        .update();
    return jdbc.sql(
                """
                INSERT INTO platform.idempotency (account, key_digest, request_digest, claimed_at)
                VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
            .params(
                claim.account(),
                claim.keyDigest(),
                HexFormat.of().parseHex(claim.requestDigest()),
                now)
            .update()
        == 1;
  }

  void keep(Claim claim, Answer answer) {
    jdbc.sql(
            """
            UPDATE platform.idempotency
               SET status = ?, location = ?, etag = ?, content_type = ?, sealed_body = ?
             WHERE account = ? AND key_digest = ?
            """)
        .param(answer.status())
        .param(answer.location())
        .param(answer.etag())
        .param(answer.contentType())
        .param(seal(claim, answer.body().getBytes(StandardCharsets.UTF_8)))
        .param(claim.account())
        .param(claim.keyDigest())
        .update();
  }

  /// The answer to the request that claimed the key first.
  ///
  /// @throws org.enlace.ui.api.ProblemException `idempotency-key-reused` (422) where that was
  ///   another request
  Answer answerTo(Claim claim) {
    return jdbc.sql(
            """
            SELECT request_digest, status, location, etag, content_type, sealed_body
              FROM platform.idempotency
             WHERE account = ? AND key_digest = ?
            """)
        .params(claim.account(), claim.keyDigest())
        .query((row, _) -> answer(claim, row))
        .single();
  }

  private static Answer answer(Claim claim, ResultSet row) throws SQLException {
    if (!HexFormat.of().formatHex(row.getBytes("request_digest")).equals(claim.requestDigest())) {
      throw Problem.of("ui", "idempotency-key-reused", 422)
          .about(IdempotencyFilter.KEY)
          .asException();
    }
    return new Answer(
        row.getInt("status"),
        row.getString("location"),
        row.getString("etag"),
        row.getString("content_type"),
        new String(unseal(claim, row.getBytes("sealed_body")), StandardCharsets.UTF_8));
  }

  private byte[] seal(Claim claim, byte[] body) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, claim, nonce, body);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  private static byte[] unseal(Claim claim, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE);
    return crypt(
        Cipher.DECRYPT_MODE, claim, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
  }

  private static byte[] crypt(int mode, Claim claim, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      SecretKeySpec key = new SecretKeySpec(claim.derive("enlace idempotency answer"), "AES");
      cipher.init(mode, key, new GCMParameterSpec(128, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("an answer kept under an idempotency key is broken", broken);
    }
  }
}
