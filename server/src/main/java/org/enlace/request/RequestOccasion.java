package org.enlace.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.Wording;
import org.enlace.duty.Exhaustion;
import org.enlace.duty.Held;
import org.enlace.duty.Holding;
import org.enlace.duty.Occasion;
import org.enlace.duty.Rung;
import org.enlace.duty.Told;
import org.enlace.kernel.StateCode;
import org.enlace.request.TimelineStore.About;
import org.enlace.request.TimelineStore.By;
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
  private final RequestNotices texts;
  private final AcknowledgementLink link;

  RequestOccasion(
      WaitingStore waiting, TimelineStore events, RequestNotices texts, AcknowledgementLink link) {
    this.waiting = waiting;
    this.events = events;
    this.texts = texts;
    this.link = link;
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
      notices.put(rung.id(), texts.waits(rung, row));
    }
    return notices;
  }

  /// Tells the receiving State whom its lines called, and both States once that somebody was.
  @Override
  public void rung(List<Rung> rungs) {
    Map<UUID, RequestRow> rows = waiting.rows(subjects(rungs));
    Set<UUID> toldBefore = new HashSet<>(waiting.told("called", rows.keySet()));
    List<TimelineStore.Row> told = new ArrayList<>();
    for (Rung rung : rungs) {
      RequestRow row = rows.get(rung.subject());
      if (row == null) {
        continue;
      }
      if (toldBefore.add(row.id())) {
        told.add(event(row, rung.at(), "called", row.states()));
      }
      told.add(
          event(
              row,
              rung.at(),
              "line-called",
              Set.of(row.to().state()),
              About.holder(rung.contact().holder(), null)));
    }
    events.addAll(told);
  }

  @Override
  public void exhausted(List<Exhaustion> exhaustions) {
    Map<UUID, RequestRow> rows =
        waiting.rows(exhaustions.stream().map(Exhaustion::subject).collect(Collectors.toSet()));
    List<TimelineStore.Row> told = new ArrayList<>();
    for (Exhaustion exhaustion : exhaustions) {
      RequestRow row = rows.get(exhaustion.subject());
      if (row != null) {
        told.add(event(row, exhaustion.at(), word(exhaustion.reason()), row.states()));
      }
    }
    events.addAll(told);
  }

  private static String word(Exhaustion.Reason reason) {
    return switch (reason) {
      case NO_ANSWER -> "no-acknowledgement";
      case NOBODY_ON_DUTY -> "nobody-on-duty";
      case NO_CONTACT, NOBODY_NAMED, NO_LINE_WORKS -> "no-line-works";
    };
  }

  /// Tells both States that the calling waits, once for each reason.
  @Override
  public void held(List<Holding> holdings) {
    Set<UUID> subjects = holdings.stream().map(Holding::subject).collect(Collectors.toSet());
    Map<UUID, RequestRow> rows = waiting.rows(subjects);
    List<TimelineStore.Row> told = new ArrayList<>();
    for (Held why : Held.values()) {
      String kind = why == Held.WAKE_LIMIT ? "held-by-limit" : "held";
      Set<UUID> before = waiting.told(kind, rows.keySet());
      for (Holding each : holdings) {
        RequestRow row = rows.get(each.subject());
        if (each.why() == why && row != null && !before.contains(row.id())) {
          told.add(event(row, each.at(), kind, row.states()));
        }
      }
    }
    events.addAll(told);
  }

  @Override
  public void resumed(Set<UUID> subjects, Instant at) {
    events.addAll(
        waiting.rows(subjects).values().stream()
            .map(row -> event(row, at, "calling-goes-on", row.states()))
            .toList());
  }

  @Override
  public boolean acknowledgeByReply(UUID subject, StateCode called, UUID token) {
    return link.acknowledge(subject, called, token);
  }

  @Override
  public Map<UUID, Wording> answeredFor(List<Told> told) {
    Map<UUID, Wording> notices = new HashMap<>();
    told.forEach(each -> notices.put(each.id(), texts.answered(each)));
    return notices;
  }

  private static TimelineStore.Row event(
      RequestRow row, Instant at, String kind, Set<StateCode> readers) {
    return event(row, at, kind, readers, About.nothing());
  }

  private static TimelineStore.Row event(
      RequestRow row, Instant at, String kind, Set<StateCode> readers, About about) {
    return new TimelineStore.Row(row.id(), at, kind, readers, Set.of(), By.system(), about);
  }

  private static Set<UUID> subjects(List<Rung> rungs) {
    return rungs.stream().map(Rung::subject).collect(Collectors.toSet());
  }
}
