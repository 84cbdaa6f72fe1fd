package org.enlace.identity.credential;

import com.codahale.passpol.BreachDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// Which passwords are taken: 12 to 256 characters, not a common one, none that contains a word
/// that anybody would try for this account. No rule about kinds of characters (NIST SP 800-63B
/// §5.1.1.2 advises against). The list of common passwords lies in a library; nothing is asked of a
/// network.
public final class PasswordPolicy {
  /// The fewest characters.
  public static final int SHORTEST = 12;

  /// The most characters.
  public static final int LONGEST = 256;

  private static final int LONGEST_BLOCK = 4;
  private static final Pattern TRIMMINGS =
      Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// Words of this work that the library's list lacks.
  private static final List<String> OURS =
      List.of(
          "contraseña",
          "contrasena",
          "bienvenido",
          "bienvenida",
          "administrador",
          "cancillería",
          "cancilleria",
          "ministerio",
          "embajada",
          "diplomacia",
          "seguridad",
          "ciberseguridad",
          "cybersecurity",
          "puntodecontacto",
          "pointofcontact",
          "motdepasse");

  /// Read when the first password is judged, so that the start does not wait for it.
  private static final class WidelyUsed {
    static final BreachDatabase LISTED =
        BreachDatabase.anyOf(BreachDatabase.passwordSet(OURS), BreachDatabase.top100K());

    private WidelyUsed() {}
  }

  /// What the policy says of a password.
  public enum Verdict {
    ACCEPTED,
    TOO_SHORT,
    TOO_LONG,
    COMMON,
    GUESSABLE
  }

  /// Judges a password.
  ///
  /// @param known what an outsider would try: the account's address and name, the networks' names.
  ///   Words of fewer than four characters in them are left out
  public Verdict judge(Secret<String> password, Collection<String> known) {
    String text = normal(password.reveal());
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST) {
      return Verdict.TOO_SHORT;
    }
    if (length > LONGEST) {
      return Verdict.TOO_LONG;
    }
    if (isCommon(text) || isOneBlockRepeated(text)) {
      return Verdict.COMMON;
    }
    return containsKnown(text, known) ? Verdict.GUESSABLE : Verdict.ACCEPTED;
  }

  /// One form of a password, so that it is the same from every keyboard (NFKC).
  public static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static boolean isCommon(String text) {
    String core = TRIMMINGS.matcher(text).replaceAll("");
    boolean coreIsMostOfIt = core.length() * 2 >= text.length();
    return isListed(text) || (coreIsMostOfIt && isListed(core));
  }

  private static boolean isListed(String text) {
    try {
      return WidelyUsed.LISTED.contains(text)
          || WidelyUsed.LISTED.contains(text.toLowerCase(Locale.ROOT));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isOneBlockRepeated(String text) {
    for (int block = 1; block <= LONGEST_BLOCK; block++) {
      if (text.startsWith(text.substring(block))) {
        return true;
      }
    }
    return false;
  }

  private static boolean containsKnown(String text, Collection<String> known) {
    String lower = text.toLowerCase(Locale.ROOT);
    return known.stream()
        .flatMap(BREAKS::splitAsStream)
        .map(word -> normal(word).toLowerCase(Locale.ROOT))
        .filter(word -> word.codePointCount(0, word.length()) >= 4)
        .anyMatch(lower::contains);
  }
}
