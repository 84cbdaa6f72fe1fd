package org.enlace.identity.credential;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.enlace.kernel.Secret;

/// Codes on paper for who lost the device: ten, each of 80 random bits as sixteen characters
/// without the look-alikes I, L, O and U, each for one use. Kept as SHA-256 with the account's id.
public final class RecoveryCodes {
  /// How many there are.
  public static final int COUNT = 10;

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{16}");

  private RecoveryCodes() {}

  /// Ten new codes, in groups of four with hyphens.
  public static List<Secret<String>> make(SecureRandom random) {
    return IntStream.range(0, COUNT).mapToObj(_ -> Secret.of(one(random))).toList();
  }

  /// The digest of a code as it was typed, in either case, with or without hyphens and spaces; I
  /// and L read as 1, O as 0. Empty where the text cannot be a code.
  public static Optional<byte[]> digestOf(UUID account, String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('I', '1')
            .replace('L', '1')
            .replace('O', '0');
    return SHAPE.matcher(code).matches()
        ? Optional.of(OpaqueToken.sha256(account + ":" + code))
        : Optional.empty();
  }

  private static String one(SecureRandom random) {
    StringBuilder code = new StringBuilder();
    for (int place = 0; place < 16; place++) {
      if (place > 0 && place % 4 == 0) {
        code.append('-');
      }
      code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return code.toString();
  }
}
