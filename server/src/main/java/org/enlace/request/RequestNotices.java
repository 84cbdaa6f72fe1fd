package org.enlace.request;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.enlace.delivery.Composition;
import org.enlace.delivery.Segment;
import org.enlace.delivery.Wording;
import org.enlace.directory.States;
import org.enlace.duty.Rung;
import org.enlace.duty.Told;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What those who are called are told of a request: that it waits, a code and a link; and later
/// that receipt was acknowledged, by which track, but not by whom.
@Component
final class RequestNotices {
  private final States states;
  private final Messages texts;

  RequestNotices(States states, Messages texts) {
    this.states = states;
    this.texts = texts;
  }

  /// That a request waits.
  ///
  /// @param detailed the request, by a line whose State wants more to be told; else null
  Wording waits(Rung rung, @Nullable RequestRow detailed) {
    Locale locale = Locale.forLanguageTag(rung.language().value());
    Map<String, String> code = Map.of("code", rung.code());
    Composition notice =
        Composition.in(rung.language(), texts.text(locale, "request.notice.subject", code))
            .paragraph(texts.text(locale, "request.notice.waits", code));
    if (detailed != null) {
      notice.paragraph(details(detailed, locale));
    }
    Wording whole =
        notice.link(texts.text(locale, "request.notice.open", code), rung.link().reveal()).finish();
    return brief(
        whole,
        rung.marking(),
        texts.text(locale, "request.notice.brief", code) + " " + rung.link().reveal(),
        rung.code() + " " + rung.link().reveal());
  }

  /// The same with the fullest of those texts that fits into one short message. Where none does, as
  /// with a site of a very long address, the notice goes by mail alone.
  private static Wording brief(Wording whole, Marking marking, String... fromTheFullest) {
    return Segment.firstThatFits(whole.language(), marking, fromTheFullest)
        .map(whole::withBrief)
        .orElse(whole);
  }

  private String details(RequestRow row, Locale locale) {
    return texts.text(
        locale,
        "request.notice.details",
        Map.of(
            "state",
            states.name(row.from().state(), locale),
            "urgency",
            texts.text(locale, "request.page.urgency." + row.treatedAs().wireName(), Map.of()),
            "label",
            "TLP:" + row.label().label()));
  }

  /// That somebody acknowledged.
  Wording answered(Told told) {
    Locale locale = Locale.forLanguageTag(told.language().value());
    Map<String, Object> values = new HashMap<>();
    values.put("code", told.code());
    values.put("track", track(told, locale));
    Composition notice =
        Composition.in(told.language(), texts.text(locale, "request.notice.answered", values))
            .paragraph(texts.text(locale, "request.notice.answered-by", values));
    if (told.goesOnAt() != null) {
      values.put("minutes", Duration.between(told.at(), told.goesOnAt()).toMinutes());
      notice.paragraph(texts.text(locale, "request.notice.goes-on", values));
    } else {
      notice.paragraph(texts.text(locale, "request.notice.nothing-to-do", values));
    }
    return brief(
        notice.finish(),
        told.marking(),
        texts.text(locale, "request.notice.answered-by", values),
        texts.text(locale, "request.notice.answered", values));
  }

  /// The word for a track in the middle of a sentence; other categories than the two of every
  /// network are told by their code.
  private String track(Told told, Locale locale) {
    String code = told.track() == null ? "none" : told.track().value();
    return switch (code) {
      case "technical", "diplomatic", "none" ->
          texts.text(locale, "request.notice.track." + code, Map.of());
      default -> code;
    };
  }
}
