package org.enlace.duty.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.directory.LineText;
import org.enlace.directory.LocalText;
import org.enlace.directory.Network;
import org.enlace.duty.Attendance;
import org.enlace.duty.Manner;
import org.enlace.duty.OnShift;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// Puts what the doors answer into the reader's words.
///
/// @param page for whom
record Telling(Page page) {

  ContactRow row(ReachAnswer.Entry entry, Network network) {
    String category = category(network, entry.category());
    String name = entry.who().name();
    return new ContactRow(
        "/contacts/" + entry.contact(),
        name == null ? page.text("duty.role", "category", category) : name,
        null,
        orNull(entry.who().institution()),
        category,
        languages(entry.languages()),
        tone(entry.manner()),
        manner(entry.manner()),
        until(entry.manner(), entry.until(), entry.zone()),
        shift(entry.shift()),
        entry.keyVerified(),
        entry.lines().stream().map(this::line).toList(),
        entry.toBeConfirmed(),
        page.times().day(entry.confirmedOn()));
  }

  ContactRow row(Attendance attendance, Network network) {
    Contact contact = attendance.contact();
    return new ContactRow(
        "/contacts/" + contact.nomination(),
        contact.holder().name(),
        contact.holder().position(),
        orNull(contact.holder().institution()),
        category(network, contact.category()),
        languages(contact.languages()),
        tone(attendance.manner()),
        manner(attendance.manner()),
        until(attendance.manner(), attendance.until(), contact.availability().zone()),
        layer(attendance.shift()),
        contact.keys().stream().anyMatch(key -> key.isUsable(page.now())),
        contact.lines().stream().map(this::line).toList(),
        contact.toBeConfirmed(),
        page.times().day(contact.confirmedOn()));
  }

  String category(Network network, CategoryCode code) {
    return network.category(code).map(each -> each.name().in(page.locale())).orElse(code.value());
  }

  String languages(List<LanguageTag> tags) {
    return tags.stream().map(this::language).collect(Collectors.joining(", "));
  }

  String language(LanguageTag tag) {
    return tag.locale().getDisplayName(page.locale());
  }

  String manner(Manner manner) {
    return page.text("duty.manner." + manner.word());
  }

  /// A time in a place, and for the reader where that is another one; the day is told where it is
  /// not today's.
  String when(Instant at, ZoneId zone) {
    boolean today = at.atZone(zone).toLocalDate().equals(page.now().atZone(zone).toLocalDate());
    ZoneId reader = page.reader().zone();
    if (!today) {
      return zone.equals(reader) ? page.times().moment(at) : page.times().both(at, zone);
    }
    String there = page.times().clockIn(at, zone);
    return zone.equals(reader)
        ? there
        : page.text("duty.time.both", Map.of("there", there, "here", page.times().clock(at)));
  }

  @Nullable String until(Manner manner, @Nullable Instant until, ZoneId zone) {
    if (until == null) {
      return null;
    }
    String key = manner.isOnDuty() ? "duty.until" : "duty.again";
    return page.text(key, "time", when(until, zone));
  }

  private @Nullable String layer(@Nullable OnShift shift) {
    return shift == null ? null : page.text("duty.shift.layer", "layer", shift.layer());
  }

  private @Nullable String shift(ReachAnswer.@Nullable Post shift) {
    if (shift == null) {
      return null;
    }
    String layer = page.text("duty.shift.layer", "layer", shift.layer());
    return shift.person() == null
        ? layer
        : page.text("duty.shift.person", Map.of("layer", layer, "name", shift.person()));
  }

  static Tone tone(Manner manner) {
    return switch (manner) {
      case ON_SHIFT, OFFICE_HOURS, ON_CALL, ROUND_THE_CLOCK -> Tone.GOOD;
      case OFF_DUTY, UNDECLARED -> Tone.NEUTRAL;
    };
  }

  private LineRow line(ReachAnswer.ReachLine line) {
    String value = line.value();
    return new LineRow(
        kind(line.kind()),
        value == null ? null : LineText.readable(line.kind(), value),
        value == null ? null : LineText.link(line.kind(), value),
        false,
        line.lastReachedAt(),
        null);
  }

  private LineRow line(Line line) {
    Line.Failure failure = line.lastFailure();
    String failed =
        failure == null
            ? null
            : page.text(
                "duty.line.failed",
                Map.of(
                    "when",
                    page.times().relative(failure.at()),
                    "reason",
                    page.text("delivery.reason." + failure.reason())));
    String value = line.value();
    return new LineRow(
        kind(line.kind()),
        value == null ? null : LineText.readable(line.kind(), value),
        value == null ? null : LineText.link(line.kind(), value),
        line.opens(),
        line.lastReachedAt(),
        failed);
  }

  private String kind(Line.Kind kind) {
    return page.text("duty.line." + kind.name().toLowerCase(Locale.ROOT));
  }

  private @Nullable String orNull(LocalText text) {
    return text.isEmpty() ? null : text.in(page.locale());
  }
}
