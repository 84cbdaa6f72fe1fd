package org.enlace.duty.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// The answer on the wire.
///
/// @param localTime the local time at the State's seat of government, with its offset
/// @param holidays `known`: public holidays of the whole State are taken into account; `unknown`:
///   they are not, so that an office in its usual hours may be closed all the same
/// @param complete whether it is the whole picture, which the own State sees
record ReachJson(
    String state,
    String network,
    Instant now,
    Instant at,
    String localTime,
    String zone,
    String holidays,
    boolean complete,
    List<EntryJson> entries,
    @Nullable Instant changesAt) {

  /// One point of contact.
  ///
  /// @param name a desk, a post or, where released, a person; null where the category stands for it
  /// @param duty in which way it is on duty: `office-hours`, `on-call`, `round-the-clock`,
  ///   `on-shift` (by a roster), `off-duty`, `undeclared`
  /// @param until when that changes
  /// @param reason why it stands where it stands: `roster`, `deputy` (a further layer of it),
  ///   `declared` or `rank`
  /// @param layer its layer of the roster, or null
  /// @param person who stands duty for a desk; told to the own State only
  record EntryJson(
      UUID contact,
      String category,
      int rank,
      @Nullable String name,
      @Nullable String institution,
      boolean onDuty,
      String duty,
      @Nullable Instant until,
      String reason,
      @Nullable Integer layer,
      @Nullable String person,
      String availability,
      String zone,
      List<String> languages,
      boolean keyVerified,
      List<LineJson> lines,
      boolean toBeConfirmed,
      LocalDate confirmedOn) {}

  /// One line.
  ///
  /// @param value as released to the caller; null where it is not, or must be opened first
  /// @param lastReachedAt null: never reached
  record LineJson(
      UUID id, String type, int order, @Nullable String value, @Nullable Instant lastReachedAt) {}

  static ReachJson of(ReachAnswer.Answer answer, Locale locale) {
    Instant now = answer.now().truncatedTo(ChronoUnit.MILLIS);
    Instant at = answer.at().truncatedTo(ChronoUnit.MILLIS);
    return new ReachJson(
        answer.state().value(),
        answer.network().code().value(),
        now,
        at,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            at.truncatedTo(ChronoUnit.SECONDS).atZone(answer.zone())),
        answer.zone().getId(),
        answer.holidaysKnown() ? "known" : "unknown",
        answer.whole(),
        answer.entries().stream().map(each -> entry(each, locale)).toList(),
        answer.changesAt());
  }

  private static EntryJson entry(ReachAnswer.Entry entry, Locale locale) {
    ReachAnswer.Post shift = entry.shift();
    return new EntryJson(
        entry.contact(),
        entry.category().value(),
        entry.rank(),
        entry.who().name(),
        entry.who().institution().isEmpty() ? null : entry.who().institution().in(locale),
        entry.manner().isOnDuty(),
        entry.manner().word(),
        entry.until(),
        entry.reason().word(),
        shift == null ? null : shift.layer(),
        shift == null ? null : shift.person(),
        word(entry.availability()),
        entry.zone().getId(),
        entry.languages().stream().map(LanguageTag::value).toList(),
        entry.keyVerified(),
        entry.lines().stream().map(ReachJson::line).toList(),
        entry.toBeConfirmed(),
        entry.confirmedOn());
  }

  private static LineJson line(ReachAnswer.ReachLine line) {
    return new LineJson(
        line.id(), word(line.kind()), line.position(), line.value(), line.lastReachedAt());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
