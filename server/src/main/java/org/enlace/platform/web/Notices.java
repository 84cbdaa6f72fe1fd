package org.enlace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.ReaderCookies;

/// A text to show once on the next page, kept in a cookie as the text's key alone: whoever forges
/// the cookie can choose among our own notices, no more.
final class Notices {
  private static final String COOKIE = "enlace-notice";
  private static final Pattern KEY = Pattern.compile("[a-z]{2,30}\\.notice\\.[a-z0-9.-]{1,80}");

  private Notices() {}

  static Optional<String> read(HttpServletRequest request, Locale locale, Messages messages) {
    return ReaderCookies.value(request, COOKIE)
        .filter(key -> KEY.matcher(key).matches() && messages.has(locale, key));
  }

  static void leave(HttpServletRequest request, HttpServletResponse response, String key) {
    ReaderCookies.set(request, response, COOKIE, key, Duration.ofMinutes(1));
  }

  static void take(HttpServletRequest request, HttpServletResponse response) {
    if (ReaderCookies.value(request, COOKIE).isPresent()) {
      ReaderCookies.set(request, response, COOKIE, "", Duration.ZERO);
    }
  }

  static void requireKey(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("a notice's key is <room>.notice.<words>: " + key);
    }
  }
}
