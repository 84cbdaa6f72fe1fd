package org.enlace.identity.credential;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.enlace.kernel.Secret;

/// An API token as text: `enlace_`, 256 random bits as 43 characters of base62, and 6 more for the
/// CRC-32 of what stands before them. The beginning lets scanners of source code find a leaked
/// token; the checksum lets a mistyped one be refused without asking the database.
public final class ApiTokenText {
  private static final String PREFIX = "enlace_";
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Pattern SHAPE = Pattern.compile("enlace_[0-9A-Za-z]{49}");
  private static final BigInteger BASE = BigInteger.valueOf(62);

  private ApiTokenText() {}

  /// A new token.
  public static Secret<String> make(SecureRandom random) {
    byte[] bits = new byte[32];
    random.nextBytes(bits);
    return of(bits);
  }

  /// The token of given bits, 32 bytes.
  static Secret<String> of(byte[] bits) {
    String body = PREFIX + base62(new BigInteger(1, bits), 43);
    return Secret.of(body + checksum(body));
  }

  /// Whether the text has the shape of a token and its checksum is right.
  public static boolean isWellFormed(String text) {
    if (!SHAPE.matcher(text).matches()) {
      return false;
    }
    int end = text.length() - 6;
    return text.substring(end).equals(checksum(text.substring(0, end)));
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    return base62(BigInteger.valueOf(crc.getValue()), 6);
  }

  private static String base62(BigInteger number, int width) {
    char[] digits = new char[width];
    BigInteger rest = number;
    for (int place = width - 1; place >= 0; place--) {
      BigInteger[] division = rest.divideAndRemainder(BASE);
      digits[place] = DIGITS.charAt(division[1].intValue());
      rest = division[0];
    }
    return new String(digits);
  }
}
