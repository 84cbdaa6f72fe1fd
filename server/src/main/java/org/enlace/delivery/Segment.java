package org.enlace.delivery;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;

/// One segment of a short message (3GPP TS 23.038): 160 septets of the GSM alphabet, of which the
/// signs of its extension table take two, or 70 units of UCS-2.
///
/// Letters that the alphabet lacks and that read the same without their accent lose it (á í ó ú
/// become a i o u; é and ñ are in the alphabet and stay), and typographic signs become plain ones:
/// a text in Spanish then has 160 places rather than 70. What has no plain form goes as it is, in
/// UCS-2.
public final class Segment {
  /// Septets of a segment in the GSM alphabet.
  public static final int SEPTETS = 160;

  /// UTF-16 units of a segment in UCS-2.
  public static final int UNITS = 70;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final Map<Character, Integer> EXTENSION =
      Map.of(
          '\f', 0x0A, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2F, '[', 0x3C, '~', 0x3D, ']', 0x3E,
          '|', 0x40, '€', 0x65);
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('“', "\""),
          Map.entry('”', "\""),
          Map.entry('«', "\""),
          Map.entry('»', "\""),
          Map.entry('‘', "'"),
          Map.entry('’', "'"),
          Map.entry('–', "-"),
          Map.entry('—', "-"),
          Map.entry('…', "..."),
          Map.entry('\u00a0', " "),
          Map.entry('º', "o"),
          Map.entry('ª', "a"),
          Map.entry('\t', " "));
  private static final byte ESCAPE = 0x1B;

  private final String text;
  private final int septets;

  private Segment(String text, int septets) {
    this.text = text;
    this.septets = septets;
  }

  /// The segment that a text makes; empty where it needs more than one.
  public static Optional<Segment> of(String words) {
    String plain = plain(words);
    int septets = septets(plain);
    if (septets >= 0) {
      return septets <= SEPTETS ? Optional.of(new Segment(plain, septets)) : Optional.empty();
    }
    return words.length() <= UNITS ? Optional.of(new Segment(words, -1)) : Optional.empty();
  }

  /// The first of several texts, from the one that tells the most, that fits into a segment
  /// together with the mark of a notice that is not meant.
  public static Optional<String> firstThatFits(
      LanguageTag language, Marking marking, String... fromTheFullest) {
    for (String each : fromTheFullest) {
      if (of(BriefMark.of(language, marking) + each).isPresent()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /// What is sent.
  public String text() {
    return text;
  }

  /// Whether it is sent in the GSM alphabet; else in UCS-2.
  public boolean isGsm() {
    return septets >= 0;
  }

  /// How much of the segment it takes, in septets or in units.
  public int length() {
    return isGsm() ? septets : text.length();
  }

  /// Its septets, one a byte, as SMPP carries the default alphabet.
  public byte[] unpacked() {
    if (!isGsm()) {
      throw new IllegalStateException("the text is not in the GSM alphabet");
    }
    byte[] bytes = new byte[septets];
    int at = 0;
    for (int place = 0; place < text.length(); place++) {
      char each = text.charAt(place);
      Integer extended = EXTENSION.get(each);
      if (extended != null) {
        bytes[at++] = ESCAPE;
        bytes[at++] = extended.byteValue();
      } else {
        bytes[at++] = (byte) BASIC.indexOf(each);
      }
    }
    return bytes;
  }

  /// Reads septets, one a byte; signs that the alphabet does not have become question marks.
  public static String read(byte[] unpacked) {
    StringBuilder words = new StringBuilder(unpacked.length);
    boolean escaped = false;
    for (byte each : unpacked) {
      if (each == ESCAPE && !escaped) {
        escaped = true;
        continue;
      }
      words.append(escaped ? extended(each) : each < 0 ? '?' : BASIC.charAt(each));
      escaped = false;
    }
    return words.toString();
  }

  private static char extended(byte code) {
    return EXTENSION.entrySet().stream()
        .filter(each -> each.getValue() == code)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse('?');
  }

  /// The text with signs of the alphabet in place of those that have a plain form.
  private static String plain(String words) {
    StringBuilder plain = new StringBuilder(words.length());
    for (int place = 0; place < words.length(); place++) {
      char each = words.charAt(place);
      plain.append(isKnown(each) ? String.valueOf(each) : SIGNS.getOrDefault(each, bare(each)));
    }
    return plain.toString();
  }

  /// A Latin letter without its accent; anything else as it is.
  private static String bare(char each) {
    String parts = Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD);
    boolean isLatin = parts.length() > 1 && parts.charAt(0) < 128;
    return isLatin ? parts.substring(0, 1) : String.valueOf(each);
  }

  private static boolean isKnown(char each) {
    return EXTENSION.containsKey(each) || (each != ESCAPE && BASIC.indexOf(each) >= 0);
  }

  /// How many septets a text takes, or -1 where a sign of it is not in the alphabet.
  private static int septets(String text) {
    int septets = 0;
    for (int place = 0; place < text.length(); place++) {
      char each = text.charAt(place);
      if (!isKnown(each)) {
        return -1;
      }
      septets += EXTENSION.containsKey(each) ? 2 : 1;
    }
    return septets;
  }

  /// Prints nothing of the text.
  @Override
  public String toString() {
    return "Segment[" + (isGsm() ? "GSM " : "UCS-2 ") + length() + "]";
  }
}
