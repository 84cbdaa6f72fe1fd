package org.enlace.request.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.enlace.request.Outcome;
import org.enlace.request.RequestState;
import org.enlace.request.RequestSummary;
import org.enlace.request.rest.RequestJson.PartyJson;
import org.jspecify.annotations.Nullable;

/// What a list shows a program of a request.
///
/// @param loweredTo the urgency as which the receiving State treats it, where that is less
/// @param byLink whether receipt was acknowledged by a link, without signing in
@JsonInclude(JsonInclude.Include.NON_NULL)
record HeadJson(
    String ref,
    String state,
    @Nullable Boolean byLink,
    @Nullable String outcome,
    Instant stateAt,
    PartyJson from,
    PartyJson to,
    String network,
    String purpose,
    String urgency,
    @Nullable String loweredTo,
    String tlp,
    String marking,
    Instant sentAt,
    @Nullable Instant replyBy,
    @Nullable String subject) {
  static HeadJson of(RequestSummary row) {
    return new HeadJson(
        row.ref().toString(),
        row.state().word(),
        row.state() instanceof RequestState.AcknowledgedByLink ? true : null,
        word(row.state().outcome()),
        row.state().at(),
        PartyJson.of(row.from()),
        PartyJson.of(row.to()),
        row.network().value(),
        row.purpose().wireName(),
        row.urgency().wireName(),
        row.loweredTo() == null ? null : row.loweredTo().wireName(),
        row.label().label(),
        row.marking().word(),
        row.sentAt(),
        row.replyBy(),
        row.subject());
  }

  private static @Nullable String word(@Nullable Outcome outcome) {
    return outcome == null ? null : outcome.word();
  }
}
