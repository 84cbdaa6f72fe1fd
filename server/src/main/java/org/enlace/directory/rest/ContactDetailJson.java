package org.enlace.directory.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.enlace.delivery.LineRecord;
import org.enlace.directory.Availability;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Key;
import org.enlace.directory.Line;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A point of contact on the wire, whole, as the caller may see it.
///
/// @param id the nomination's id
/// @param rank 1 is the first to be tried
/// @param lines in the order of trying
/// @param toBeConfirmed whether the review date has passed; the contact stays reachable
/// @param lastReachedAt by any line; null: never
record ContactDetailJson(
    UUID id,
    String state,
    String network,
    String category,
    int rank,
    NamedJson holder,
    DeclaredJson availability,
    List<ContactLineJson> lines,
    List<ContactKeyJson> keys,
    boolean toBeConfirmed,
    LocalDate confirmedOn,
    @Nullable Instant lastReachedAt) {

  /// Who is named.
  ///
  /// @param kind `person` or `desk`
  /// @param handles which topics it handles
  /// @param notToSend what should not be sent to it
  record NamedJson(
      UUID id,
      String kind,
      String name,
      @Nullable String formOfAddress,
      @Nullable String position,
      @Nullable String institution,
      List<String> languages,
      @Nullable String handles,
      @Nullable String notToSend) {

    static NamedJson of(Holder holder, Locale locale) {
      return new NamedJson(
          holder.id(),
          Given.word(holder.kind()),
          holder.name(),
          holder.formOfAddress(),
          holder.position(),
          holder.institution().isEmpty() ? null : holder.institution().in(locale),
          holder.languages().stream().map(LanguageTag::value).toList(),
          holder.handles(),
          holder.notToSend());
    }
  }

  /// One line.
  ///
  /// @param value where it is released to the caller and, of a personal line, opened
  /// @param opens whether opening the contact would show a value that is null here
  /// @param proof `new` until it was shown that the line reaches its owner, then `proved`
  /// @param lastFailure for the owning State and the secretariat; null for everybody else
  /// @param record of the last notices, for the same
  record ContactLineJson(
      UUID id,
      String type,
      int order,
      @Nullable String value,
      boolean opens,
      boolean personal,
      @Nullable String hours,
      String proof,
      Instant changedAt,
      @Nullable Instant lastReachedAt,
      @Nullable LineFailureJson lastFailure,
      @Nullable LineRecordJson record) {

    static ContactLineJson of(Line line, @Nullable LineRecord record) {
      return new ContactLineJson(
          line.id(),
          Given.word(line.kind()),
          line.position(),
          line.value(),
          line.opens(),
          line.personal(),
          line.hours(),
          Given.word(line.proof()),
          line.changedAt(),
          line.lastReachedAt(),
          LineFailureJson.of(line.lastFailure()),
          LineRecordJson.of(record));
    }
  }

  /// What came of the last notices.
  ///
  /// @param lastSuccessAt when one was last taken over and did not come back; null: never
  /// @param succeeded how many of the last ten arrived
  /// @param ofLast ten, or how many there were
  record LineRecordJson(@Nullable Instant lastSuccessAt, int succeeded, int ofLast) {
    static @Nullable LineRecordJson of(@Nullable LineRecord record) {
      return record == null
          ? null
          : new LineRecordJson(record.lastSuccessAt(), record.succeeded(), record.ofLast());
    }
  }

  /// What went wrong last.
  ///
  /// @param reason a word: `no-such-address`, `no-route`, `closed`, `full`, `unwanted`,
  ///   `too-large`, `refused` or `not-in-time`
  record LineFailureJson(Instant at, String reason) {
    static @Nullable LineFailureJson of(Line.@Nullable Failure failure) {
      return failure == null ? null : new LineFailureJson(failure.at(), failure.reason());
    }
  }

  /// One OpenPGP certificate.
  ///
  /// @param proof `claimed`, `new` or `proved`
  record ContactKeyJson(
      UUID id,
      String fingerprint,
      @Nullable String algorithm,
      String proof,
      @Nullable Instant expiresAt,
      @Nullable Instant verifiedAt) {

    static ContactKeyJson of(Key key) {
      return new ContactKeyJson(
          key.id(),
          key.fingerprint(),
          key.algorithm(),
          Given.word(key.proof()),
          key.expiresAt(),
          key.verifiedAt());
    }
  }

  /// What the holder declares about its hours.
  ///
  /// @param mode `business-hours`, `extended`, `on-call` or `round-the-clock`
  /// @param zone in which the hours are told
  record DeclaredJson(
      String mode, String zone, List<OpenHoursJson> weekly, List<ClosureJson> closures) {

    static DeclaredJson of(Availability declared) {
      return new DeclaredJson(
          Given.word(declared.mode()),
          declared.zone().getId(),
          declared.weekly().stream()
              .map(each ->
                  new OpenHoursJson(
                      Given.word(each.day()), each.opens().toString(), each.closes().toString()))
              .toList(),
          declared.closures().stream()
              .map(each -> new ClosureJson(each.fromOn(), each.untilOn(), each.name()))
              .toList());
    }
  }

  /// Hours of one day; `closes` at `00:00` is the end of the day, earlier than `opens` the next.
  ///
  /// @param day such as `monday`
  record OpenHoursJson(String day, String opens, String closes) {}

  /// Days on which the usual week does not hold, both included.
  record ClosureJson(LocalDate fromOn, LocalDate untilOn, @Nullable String name) {}

  static ContactDetailJson of(Contact contact, Map<UUID, LineRecord> records, Locale locale) {
    return new ContactDetailJson(
        contact.nomination(),
        contact.state().value(),
        contact.network().value(),
        contact.category().value(),
        contact.rank(),
        NamedJson.of(contact.holder(), locale),
        DeclaredJson.of(contact.availability()),
        contact.lines().stream()
            .map(each -> ContactLineJson.of(each, records.get(each.id())))
            .toList(),
        contact.keys().stream().map(ContactKeyJson::of).toList(),
        contact.toBeConfirmed(),
        contact.confirmedOn(),
        contact.lastReachedAt().orElse(null));
  }
}
