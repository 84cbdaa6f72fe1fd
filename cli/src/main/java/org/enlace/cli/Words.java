package org.enlace.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// What the commands say, in Spanish or English.
///
/// @param texts the texts of one language
record Words(ResourceBundle texts) {
  private static final String NAME = "org.enlace.cli.words";

  /// The words of a language, `es` or `en`; any other is answered in English.
  static Words in(String language) {
    return new Words(
        ResourceBundle.getBundle(
            NAME,
            Locale.of(language.startsWith("es") ? "es" : "en"),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /// The language that the environment asks for.
  static Words of(Map<String, String> environment) {
    return in(
        environment.getOrDefault(
            "ENLACE_LANGUAGE",
            environment.getOrDefault("LC_ALL", environment.getOrDefault("LANG", "en"))));
  }

  String say(String key, Object... values) {
    Object[] spoken = new Object[values.length];
    for (int place = 0; place < values.length; place++) {
      spoken[place] = String.valueOf(values[place]);
    }
    return new MessageFormat(texts.getString(key), texts.getLocale()).format(spoken);
  }
}
