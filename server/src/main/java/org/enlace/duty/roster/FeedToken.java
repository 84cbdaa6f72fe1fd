package org.enlace.duty.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// The secret part of a feed's address: 256 random bits, as 43 characters of base64url. The
/// database keeps its SHA-256, which suffices for so much randomness.
final class FeedToken {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private FeedToken() {}

  static Secret<String> make(SecureRandom random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// The digest to look it up by; empty where the text cannot be one.
  static Optional<byte[]> digestOf(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(sha256(text)) : Optional.empty();
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException("every JDK has SHA-256", absent);
    }
  }
}
