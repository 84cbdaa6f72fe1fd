package org.enlace.ui.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// What a browser remembers about how to write for its reader: language, zone, clock, colours. They
/// name nobody. A value that is none of ours counts as absent.
public final class ReaderCookies {
  private static final String LANGUAGE = "enlace-language";
  private static final String ZONE = "enlace-zone";
  private static final String CLOCK = "enlace-clock";
  private static final String THEME = "enlace-theme";
  private static final Duration YEAR = Duration.ofDays(365);

  private ReaderCookies() {}

  /// The language chosen in this browser.
  public static Optional<Locale> language(HttpServletRequest request) {
    return value(request, LANGUAGE).flatMap(ReaderCookies::shipped);
  }

  /// Reads a language that pages are written in; anything else is empty.
  public static Optional<Locale> shipped(String tag) {
    return Messages.SHIPPED.stream().filter(each -> each.toLanguageTag().equals(tag)).findFirst();
  }

  /// The zone of this browser: chosen, or told by the browser itself.
  public static Optional<ZoneId> zone(HttpServletRequest request) {
    return value(request, ZONE).flatMap(ReaderCookies::parseZone);
  }

  /// Reads the name of a zone, such as `America/Lima`; anything else is empty.
  public static Optional<ZoneId> parseZone(String text) {
    try {
      return Optional.of(ZoneId.of(text));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /// Whether this browser chose twelve hours, or twenty-four, or neither.
  public static Optional<Boolean> twelveHours(HttpServletRequest request) {
    return value(request, CLOCK)
        .filter(text -> text.equals("12") || text.equals("24"))
        .map(text -> text.equals("12"));
  }

  /// The colours chosen in this browser.
  public static Theme theme(HttpServletRequest request) {
    return value(request, THEME).flatMap(Theme::parse).orElse(Theme.AUTO);
  }

  /// Remembers a language.
  public static void rememberLanguage(
      HttpServletRequest request, HttpServletResponse response, Locale language) {
    set(request, response, LANGUAGE, language.toLanguageTag(), YEAR);
  }

  /// Remembers language, zone and clock.
  public static void remember(
      HttpServletRequest request, HttpServletResponse response, Reader reader) {
    rememberLanguage(request, response, reader.locale());
    set(request, response, ZONE, reader.zone().getId(), YEAR);
    set(request, response, CLOCK, reader.twelveHours() ? "12" : "24", YEAR);
  }

  /// Forgets the language, for the account's own choice to hold.
  public static void forgetLanguage(HttpServletRequest request, HttpServletResponse response) {
    set(request, response, LANGUAGE, "", Duration.ZERO);
  }

  /// Remembers the colours.
  public static void rememberTheme(
      HttpServletRequest request, HttpServletResponse response, Theme theme) {
    set(request, response, THEME, theme.word(), YEAR);
  }

  /// The value of a cookie.
  public static Optional<String> value(HttpServletRequest request, String name) {
    if (request.getCookies() != null) {
      for (Cookie each : request.getCookies()) {
        if (each.getName().equals(name)) {
          return Optional.of(each.getValue());
        }
      }
    }
    return Optional.empty();
  }

  /// Sets a cookie of ours; with no time to live it is taken away.
  public static void set(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration life) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
