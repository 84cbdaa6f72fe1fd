package org.enlace.directory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Nomination;
import org.jspecify.annotations.Nullable;

/// A nomination on the wire, for its State and the secretariat.
///
/// @param phase `draft`, `submitted`, `confirmed` or `ended`
/// @param endedAs `removed`, `replaced`, `expired` or `withdrawn`; null while it has not ended
/// @param possible what the caller may do with it now
/// @param missing what its role or declaration asks for and is not there; nothing is refused for
///   it. Left out in lists
record NominationJson(
    UUID id,
    String state,
    String network,
    String category,
    UUID holder,
    String holderKind,
    String name,
    int rank,
    String phase,
    boolean toBeConfirmed,
    boolean suspended,
    @Nullable String suspendedFor,
    boolean removalAsked,
    @Nullable String endedAs,
    @Nullable UUID note,
    @Nullable UUID replaces,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    @Nullable LocalDate reviewOn,
    UUID enteredBy,
    Instant enteredAt,
    List<String> objections,
    Set<String> possible,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AskJson> missing,
    int version) {

  /// Something that is asked for.
  ///
  /// @param ask `mailbox`, `phone-line` or `key`
  /// @param what in words
  /// @param reason why it is asked for
  record AskJson(String ask, String what, String reason) {}

  static NominationJson of(
      Nomination nomination, Set<String> possible, @Nullable List<AskJson> missing) {
    Nomination.@Nullable Confirmed confirmed =
        nomination.standing() instanceof Nomination.Confirmed standing ? standing : null;
    return new NominationJson(
        nomination.id(),
        nomination.state().value(),
        nomination.network().value(),
        nomination.category().value(),
        nomination.holder().id(),
        Given.word(nomination.holder().kind()),
        nomination.holder().name(),
        nomination.rank(),
        nomination.standing().word(),
        confirmed != null && confirmed.toBeConfirmed(),
        confirmed != null && confirmed.suspension() != null,
        suspendedFor(confirmed),
        confirmed != null && confirmed.removal() != null,
        nomination.standing() instanceof Nomination.Ended ended ? Given.word(ended.as()) : null,
        nomination.note(),
        nomination.replaces(),
        nomination.startsOn(),
        nomination.endsOn(),
        confirmed == null ? null : confirmed.reviewOn(),
        nomination.enteredBy(),
        nomination.enteredAt(),
        nomination.objections().stream().map(Nomination.Objection::text).toList(),
        possible,
        missing,
        nomination.version());
  }

  private static @Nullable String suspendedFor(Nomination.@Nullable Confirmed confirmed) {
    return confirmed == null || confirmed.suspension() == null
        ? null
        : confirmed.suspension().reason();
  }
}
