package org.enlace.delivery.web;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.Progress;
import org.enlace.delivery.log.DeadLetter;
import org.enlace.delivery.log.DeliveryEntry;
import org.enlace.kernel.Marking;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// Puts the log into the reader's words.
///
/// @param page for whom
/// @param owners the names of lines' owners, as far as the reader may know them
record Telling(Page page, Map<UUID, String> owners) {

  DeliveryRow row(DeliveryEntry entry) {
    UUID line = entry.line();
    return new DeliveryRow(
        line == null ? null : "/deliveries?line=" + line,
        owner(line),
        type(entry.lineKind()),
        kind(entry.kind()),
        mark(entry.marking()),
        entry.urgent(),
        tone(entry.progress()),
        progress(entry.progress()),
        entry.stagedAt(),
        entry.endedAt(),
        page.text("delivery.log.attempts", "count", entry.attempts()),
        why(entry.reason(), entry.dueAt()));
  }

  DeadLetterRow row(DeadLetter letter, String state, boolean mayResend) {
    return new DeadLetterRow(
        letter.id().toString(),
        owner(letter.line()),
        state,
        type(letter.lineKind()),
        mark(letter.marking()),
        page.times().day(letter.diedOn()),
        letter.diedAt(),
        reason(letter.reason()),
        mayResend && letter.resendable());
  }

  private String owner(@Nullable UUID line) {
    if (line == null) {
      return page.text("delivery.log.no-line");
    }
    String known = owners.get(line);
    return known == null ? page.text("delivery.log.line-gone") : known;
  }

  String type(String lineKind) {
    return page.text("delivery.line." + lineKind);
  }

  String progress(Progress progress) {
    return page.text("delivery.progress." + progress.word());
  }

  String reason(FailureReason reason) {
    return page.text("delivery.reason." + reason.word());
  }

  /// Notices are told by the room that they come from: what exactly, the reader finds there.
  String kind(String kind) {
    int dot = kind.indexOf('.');
    String room = dot < 0 ? kind : kind.substring(0, dot);
    return switch (room) {
      case "request", "identity", "directory", "duty", "delivery", "check", "exercise" ->
          page.text("delivery.sort." + room);
      default -> page.text("delivery.sort.other");
    };
  }

  private @Nullable String why(@Nullable FailureReason reason, @Nullable Instant dueAt) {
    if (reason != null) {
      return reason(reason);
    }
    return dueAt == null
        ? null
        : page.text("delivery.log.due", "when", page.times().relative(dueAt));
  }

  private @Nullable String mark(Marking marking) {
    return marking == Marking.REAL ? null : page.text("delivery.marking." + marking.word());
  }

  private static Tone tone(Progress progress) {
    return switch (progress) {
      case WAITING -> Tone.WAITING;
      case ACCEPTED -> Tone.GOOD;
      case REFUSED, GIVEN_UP, BOUNCED -> Tone.STOPPED;
      case CANCELLED -> Tone.NEUTRAL;
    };
  }
}
