package org.enlace.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes texts comparable for a search: compatibility forms resolved, accents dropped, lower case,
/// one space between words.
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Punct}\\p{Pi}\\p{Pf}]+");

  private Folding() {}

  static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String lower = bare.toLowerCase(Locale.ROOT).replace("ß", "ss").replace('ı', 'i');
    return GAPS.matcher(lower).replaceAll(" ").strip();
  }
}
