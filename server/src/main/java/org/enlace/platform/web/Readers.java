package org.enlace.platform.web;

import com.ibm.icu.text.DateTimePatternGenerator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.Preferences;
import org.enlace.ui.page.Reader;
import org.enlace.ui.page.ReaderCookies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/// Finds out for whom to write. Pages: what this address asks for (`?lang=`), what was chosen in
/// this browser, what the account chose, what the browser prefers. Programs say what they want with
/// each call, so that `Accept-Language` comes first there.
@Component
class Readers {
  static final String LANGUAGE_PARAMETER = "lang";

  private final ObjectProvider<Preferences> preferences;

  Readers(ObjectProvider<Preferences> preferences) {
    this.preferences = preferences;
  }

  Reader of(HttpServletRequest request, Actor actor) {
    Optional<Reader> chosen = chosen(actor);
    Locale locale = locale(request, chosen);
    ZoneId zone =
        chosen.map(Reader::zone).or(() -> ReaderCookies.zone(request)).orElse(ZoneOffset.UTC);
    boolean twelve =
        chosen
            .map(Reader::twelveHours)
            .or(() -> ReaderCookies.twelveHours(request))
            .orElseGet(() -> usesTwelveHours(request));
    return new Reader(locale, zone, twelve);
  }

  /// The language that this address asks for; none where a form is too large to be read, which is
  /// told in the language that was chosen before.
  static Optional<Locale> asked(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getParameter(LANGUAGE_PARAMETER))
          .flatMap(ReaderCookies::shipped);
    } catch (IllegalStateException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<Reader> chosen(Actor actor) {
    Preferences kept = preferences.getIfAvailable();
    return kept != null && actor instanceof Actor.SignedIn signedIn
        ? kept.preferencesOf(signedIn)
        : Optional.empty();
  }

  private static Locale locale(HttpServletRequest request, Optional<Reader> chosen) {
    Optional<Locale> preferred = accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    Optional<Locale> first =
        ProblemWriter.isForPrograms(request)
            ? preferred
            : asked(request).or(() -> ReaderCookies.language(request));
    return first
        .or(() -> chosen.map(Reader::locale))
        .or(() -> preferred)
        .orElse(Messages.SHIPPED.getFirst());
  }

  /// The shipped language that fits the header best: the first of ours where it asks for nothing in
  /// particular, English where it asks for what we do not have.
  static Optional<Locale> accepted(@org.jspecify.annotations.Nullable String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    try {
      List<LanguageRange> ranges = LanguageRange.parse(header);
      Locale fitting = Locale.lookup(ranges, Messages.SHIPPED);
      if (fitting != null) {
        return Optional.of(fitting);
      }
      boolean asksForAny = ranges.stream().anyMatch(range -> range.getRange().equals("*"));
      return asksForAny ? Optional.empty() : Optional.of(Locale.ENGLISH);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  // Where a region is told, its habit; else twenty-four hours.
  private static boolean usesTwelveHours(HttpServletRequest request) {
    Locale first = request.getLocale();
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
        && !first.getCountry().isEmpty()
        && DateTimePatternGenerator.getInstance(first).getBestPattern("j").contains("h");
  }
}
