package org.enlace.delivery;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The mark that each notice puts into its return path, so that what comes back is known by it
/// (VERP). It is the random part of the notice's Message-ID and a code of the site's own key over
/// it (HMAC): who does not know the key makes no mark that is taken for ours, and so cannot have a
/// line marked as failing. Marks are of lower-case letters and digits, since relays change case.
final class ReturnMarks {
  private static final Pattern MESSAGE_ID = Pattern.compile("<([0-9a-f]{40})@[^>]*>");
  private static final Pattern MARK = Pattern.compile("[a-z2-7]{48}");
  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int RANDOM = 20;
  private static final int CODE = 10;

  private final byte[] key;

  /// @param key 32 bytes that the site alone knows
  ReturnMarks(byte[] key) {
    this.key = key.clone();
  }

  /// The mark of a notice; empty where its Message-ID is not of ours.
  Optional<String> of(String messageId) {
    Matcher ours = MESSAGE_ID.matcher(messageId);
    if (!ours.matches()) {
      return Optional.empty();
    }
    byte[] random = HexFormat.of().parseHex(ours.group(1));
    byte[] both = Arrays.copyOf(random, RANDOM + CODE);
    System.arraycopy(code(random), 0, both, RANDOM, CODE);
    return Optional.of(text(both));
  }

  /// The random part of the Message-ID of which that is the mark; empty where it is none of ours.
  Optional<String> read(String mark) {
    String lower = mark.toLowerCase(Locale.ROOT);
    if (!MARK.matcher(lower).matches()) {
      return Optional.empty();
    }
    byte[] both = bytes(lower);
    byte[] random = Arrays.copyOf(both, RANDOM);
    byte[] code = Arrays.copyOfRange(both, RANDOM, RANDOM + CODE);
    return MessageDigest.isEqual(code, code(random))
        ? Optional.of(HexFormat.of().formatHex(random))
        : Optional.empty();
  }

  private byte[] code(byte[] random) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(random), CODE);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
    }
  }

  /// Thirty bytes as 48 letters of five bits (RFC 4648 §6).
  private static String text(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte each : bytes) {
      held = (held << 8) | (each & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(LETTERS.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length() * 5 / 8];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      held = (held << 5) | LETTERS.indexOf(text.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at] = (byte) (held >> bits);
        at++;
        held &= (1 << bits) - 1;
      }
    }
    return bytes;
  }
}
