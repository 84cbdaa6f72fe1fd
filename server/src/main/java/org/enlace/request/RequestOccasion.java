package org.enlace.request;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.Composition;
import org.enlace.delivery.Wording;
import org.enlace.directory.States;
import org.enlace.duty.Exhaustion;
import org.enlace.duty.Occasion;
import org.enlace.duty.Rung;
import org.enlace.kernel.StateCode;
import org.enlace.request.TimelineStore.About;
import org.enlace.request.TimelineStore.By;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A request waits for an acknowledgement. The notice says that, a code and a link, and nothing
/// else: relays, scanners and lock screens read it. By a line whose State wants it, the sender, the
/// urgency and the label are told as well.
@Component
final class RequestOccasion implements Occasion {
  static final String KIND = "request";

  /// What the link in a notice is good for.
  static final String PURPOSE = "request.acknowledgement";

  private final WaitingStore waiting;
  private final TimelineStore events;
  private final States states;
  private final Messages texts;

  RequestOccasion(WaitingStore waiting, TimelineStore events, States states, Messages texts) {
    this.waiting = waiting;
    this.events = events;
    this.states = states;
    this.texts = texts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Set<UUID> stillWaiting(Set<UUID> subjects) {
    return waiting.stillWaiting(subjects);
  }

  @Override
  public Map<UUID, Wording> noticesFor(List<Rung> rungs) {
    Map<UUID, RequestRow> detailed =
        waiting.rows(subjects(rungs.stream().filter(rung -> rung.line().detailed()).toList()));
    Map<UUID, Wording> notices = new HashMap<>();
    for (Rung rung : rungs) {
      RequestRow row = rung.line().detailed() ? detailed.get(rung.subject()) : null;
      notices.put(rung.id(), notice(rung, row));
    }
    return notices;
  }

  private Wording notice(Rung rung, @Nullable RequestRow detailed) {
    Locale locale = Locale.forLanguageTag(rung.language().value());
    Map<String, String> code = Map.of("code", rung.code());
    Composition notice =
        Composition.in(rung.language(), texts.text(locale, "request.notice.subject", code))
            .paragraph(texts.text(locale, "request.notice.waits", code));
    if (detailed != null) {
      notice.paragraph(details(detailed, locale));
    }
    return notice
        .link(texts.text(locale, "request.notice.open", code), rung.link().reveal())
        .finish();
  }

  private String details(RequestRow row, Locale locale) {
    return texts.text(
        locale,
        "request.notice.details",
        Map.of(
            "state",
            states.name(row.from().state(), locale),
            "urgency",
            texts.text(
                locale, "request.page.urgency." + row.nature().urgency().wireName(), Map.of()),
            "label",
            "TLP:" + row.label().label()));
  }

  /// Tells the receiving State whom its lines called, and both States once that somebody was.
  @Override
  public void rung(List<Rung> rungs) {
    Map<UUID, RequestRow> rows = waiting.rows(subjects(rungs));
    Set<UUID> toldBefore = new HashSet<>(waiting.told("called", rows.keySet()));
    for (Rung rung : rungs) {
      RequestRow row = rows.get(rung.subject());
      if (row == null) {
        continue;
      }
      if (toldBefore.add(row.id())) {
        add(row, rung.at(), "called", row.states(), About.nothing());
      }
      add(
          row,
          rung.at(),
          "line-called",
          Set.of(row.to().state()),
          About.holder(rung.contact().holder(), null));
    }
  }

  @Override
  public void exhausted(List<Exhaustion> exhaustions) {
    Map<UUID, RequestRow> rows =
        waiting.rows(exhaustions.stream().map(Exhaustion::subject).collect(Collectors.toSet()));
    for (Exhaustion exhaustion : exhaustions) {
      RequestRow row = rows.get(exhaustion.subject());
      if (row != null) {
        add(row, exhaustion.at(), "no-line-works", row.states(), About.nothing());
      }
    }
  }

  private void add(RequestRow row, Instant at, String kind, Set<StateCode> readers, About about) {
    events.add(new TimelineStore.Row(row.id(), at, kind, readers, Set.of(), By.system(), about));
  }

  private static Set<UUID> subjects(List<Rung> rungs) {
    return rungs.stream().map(Rung::subject).collect(Collectors.toSet());
  }
}
