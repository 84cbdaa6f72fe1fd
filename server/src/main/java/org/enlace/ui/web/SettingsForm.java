package org.enlace.ui.web;

import java.util.Map;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Reader;
import org.enlace.ui.page.ReaderCookies;
import org.enlace.ui.page.Theme;

/// The settings as they are typed.
///
/// @param language the tag of a shipped language
/// @param zone the name of a zone
/// @param clock `12` or `24`
/// @param theme the word of a theme
public record SettingsForm(String language, String zone, String clock, String theme) {

  static SettingsForm of(Reader reader, Theme theme) {
    return new SettingsForm(
        reader.locale().toLanguageTag(),
        Zones.name(reader.zone()),
        reader.twelveHours() ? "12" : "24",
        theme.word());
  }

  static SettingsForm of(Map<String, String> fields) {
    return new SettingsForm(
        fields.getOrDefault("language", ""),
        fields.getOrDefault("zone", ""),
        fields.getOrDefault("clock", ""),
        fields.getOrDefault("theme", ""));
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (ReaderCookies.shipped(language).isEmpty()) {
      errors = errors.and("language", "ui.settings.choose-language");
    }
    if (ReaderCookies.parseZone(zone).isEmpty()) {
      errors = errors.and("zone", "ui.settings.choose-zone");
    }
    if (!clock.equals("12") && !clock.equals("24")) {
      errors = errors.and("clock", "ui.settings.choose-clock");
    }
    if (Theme.parse(theme).isEmpty()) {
      errors = errors.and("theme", "ui.settings.choose-theme");
    }
    return errors;
  }

  /// The reader that these settings make; only of a form without errors.
  Reader reader() {
    return new Reader(
        ReaderCookies.shipped(language).orElseThrow(),
        ReaderCookies.parseZone(zone).orElseThrow(),
        clock.equals("12"));
  }

  Theme chosenTheme() {
    return Theme.parse(theme).orElseThrow();
  }
}
