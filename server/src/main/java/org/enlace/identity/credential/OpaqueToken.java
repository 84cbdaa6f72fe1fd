package org.enlace.identity.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// A bearer of 256 random bits, as 43 characters of base64url (RFC 4648 §5) without padding: what a
/// cookie or a link carries. The database keeps its SHA-256, which suffices for so much randomness.
public final class OpaqueToken {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private OpaqueToken() {}

  /// A new token.
  public static Secret<String> make(SecureRandom random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// The digest to look a token up by; empty where the text cannot be one.
  public static Optional<byte[]> digestOf(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(sha256(text)) : Optional.empty();
  }

  /// SHA-256 of a text's UTF-8.
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
