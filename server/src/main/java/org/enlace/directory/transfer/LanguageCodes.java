package org.enlace.directory.transfer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// From the three letters of ISO 639-2 to the two of ISO 639-1.
final class LanguageCodes {
  /// The twenty languages whose bibliographic code (ISO 639-2/B) is not the terminological one,
  /// which is the one that the JDK knows.
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  private static final Map<String, String> TERMINOLOGICAL = terminological();

  private LanguageCodes() {}

  static Optional<String> shortest(String code) {
    return Optional.ofNullable(BIBLIOGRAPHIC.getOrDefault(code, TERMINOLOGICAL.get(code)));
  }

  private static Map<String, String> terminological() {
    Map<String, String> codes = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      codes.put(Locale.of(two).getISO3Language(), two);
    }
    return codes;
  }
}
