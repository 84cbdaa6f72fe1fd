package org.enlace.duty.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Key;
import org.enlace.directory.Line;
import org.enlace.duty.Attendance;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// A point of contact on the wire.
///
/// @param kind `person` or `desk`
/// @param duty in which way it is on duty now, as reach tells it
/// @param until when that changes; of other States within 24 hours only
/// @param lastReachedAt by any line; null: never
record ContactJson(
    UUID id,
    String state,
    String network,
    String category,
    int rank,
    String kind,
    String name,
    @Nullable String position,
    @Nullable String institution,
    List<String> languages,
    String availability,
    String zone,
    boolean onDuty,
    String duty,
    @Nullable Instant until,
    List<LineJson> lines,
    List<KeyJson> keys,
    boolean toBeConfirmed,
    LocalDate confirmedOn,
    @Nullable Instant lastReachedAt) {

  /// One line.
  ///
  /// @param opens whether opening the contact would show a value that is null here
  record LineJson(
      UUID id,
      String type,
      int order,
      @Nullable String value,
      boolean opens,
      @Nullable Instant lastReachedAt) {}

  /// One OpenPGP certificate.
  ///
  /// @param proof `claimed`, `new` or `proved`
  record KeyJson(
      UUID id,
      String fingerprint,
      @Nullable String algorithm,
      String proof,
      @Nullable Instant expiresAt) {}

  static ContactJson of(Attendance attendance, Locale locale) {
    Contact contact = attendance.contact();
    Holder holder = contact.holder();
    return new ContactJson(
        contact.nomination(),
        contact.state().value(),
        contact.network().value(),
        contact.category().value(),
        contact.rank(),
        word(holder.kind()),
        holder.name(),
        holder.position(),
        holder.institution().isEmpty() ? null : holder.institution().in(locale),
        contact.languages().stream().map(LanguageTag::value).toList(),
        word(contact.availability().mode()),
        contact.availability().zone().getId(),
        attendance.isOnDuty(),
        attendance.manner().word(),
        attendance.until(),
        contact.lines().stream().map(ContactJson::line).toList(),
        contact.keys().stream().map(ContactJson::key).toList(),
        contact.toBeConfirmed(),
        contact.confirmedOn(),
        contact.lastReachedAt().orElse(null));
  }

  private static LineJson line(Line line) {
    return new LineJson(
        line.id(),
        word(line.kind()),
        line.position(),
        line.value(),
        line.opens(),
        line.lastReachedAt());
  }

  private static KeyJson key(Key key) {
    return new KeyJson(
        key.id(), key.fingerprint(), key.algorithm(), word(key.proof()), key.expiresAt());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
