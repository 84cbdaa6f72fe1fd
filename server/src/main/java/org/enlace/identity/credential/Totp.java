package org.enlace.identity.credential;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/// One-time codes by time (RFC 6238): six digits, thirty seconds, HMAC-SHA-1, a secret of 160 bits,
/// as every authenticator application knows them. A code is taken from the step before, the present
/// one and the next, and never from a step that was used already or one before it.
public final class Totp {
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_SECONDS = GENERATOR.getTimeStep().toSeconds();

  private Totp() {}

  /// A new secret, 20 bytes.
  public static byte[] newSecret(SecureRandom random) {
    byte[] secret = new byte[20];
    random.nextBytes(secret);
    return secret;
  }

  /// The code of a moment.
  public static String codeAt(byte[] secret, Instant at) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, "RAW"), at, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("HMAC takes any key", impossible);
    }
  }

  /// The step whose code was given, if it may still be used.
  ///
  /// @param text what was typed; spaces are left out
  /// @param lastStep the last step that was used
  public static OptionalLong stepOf(byte[] secret, String text, Instant now, long lastStep) {
    String code = text.replace(" ", "").strip();
    if (!CODE.matcher(code).matches()) {
      return OptionalLong.empty();
    }
    byte[] given = code.getBytes(StandardCharsets.US_ASCII);
    long present = now.getEpochSecond() / STEP_SECONDS;
    long found = -1;
    for (long step = present - 1; step <= present + 1; step++) {
      String expected = codeAt(secret, Instant.ofEpochSecond(step * STEP_SECONDS));
      boolean same = MessageDigest.isEqual(given, expected.getBytes(StandardCharsets.US_ASCII));
      found = same && step > lastStep && found < 0 ? step : found;
    }
    return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
  }

  /// The secret as people type it: base32 (RFC 4648 §6) in groups of four.
  public static String asText(byte[] secret) {
    return base32(secret).replaceAll("(.{4})(?!$)", "$1 ");
  }

  /// The secret as applications read it from a picture.
  public static String asUri(byte[] secret, String issuer, String account) {
    return "otpauth://totp/"
        + encoded(issuer)
        + ":"
        + encoded(account)
        + "?secret="
        + base32(secret)
        + "&issuer="
        + encoded(issuer)
        + "&algorithm=SHA1&digits=6&period=30";
  }

  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int bits = 0;
    int held = 0;
    for (byte each : bytes) {
      bits = (bits << 8) | (each & 0xff);
      held += 8;
      while (held >= 5) {
        held -= 5;
        text.append(BASE32.charAt((bits >> held) & 0x1f));
      }
      bits &= (1 << held) - 1;
    }
    return held == 0
        ? text.toString()
        : text.append(BASE32.charAt((bits << (5 - held)) & 0x1f)).toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
