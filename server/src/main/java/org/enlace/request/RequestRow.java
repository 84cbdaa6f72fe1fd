package org.enlace.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.PermissibleActions;
import org.enlace.protocol.Protection;
import org.enlace.protocol.Purpose;
import org.enlace.protocol.RequestReference;
import org.enlace.protocol.Urgency;
import org.jspecify.annotations.Nullable;

/// A request as it is stored, without its envelope.
///
/// @param loweredTo the urgency as which the receiving State treats it; null is that of the
///   envelope
record RequestRow(
    UUID id,
    RequestReference ref,
    NetworkCode network,
    Party from,
    Party to,
    Set<UUID> holders,
    Order.Nature nature,
    Order.Handling handling,
    Set<NetworkCode> alsoThrough,
    Form form,
    @Nullable Instant replyBy,
    Instant sentAt,
    RequestState state,
    @Nullable Instant erasedAt,
    @Nullable Urgency loweredTo) {

  /// The columns that [#of] reads.
  static final String COLUMNS =
      """
      request.id, request.ref, request.network, request.from_state, request.from_category,
      request.to_state, request.to_category, request.to_holders, request.purpose, request.urgency,
      request.tlp, request.pap, request.caveat, request.onward, request.also_through,
      request.marking, request.template, request.template_version, request.protection,
      request.reply_by, request.sent_at, request.state, request.by_link, request.outcome,
      request.state_at, request.erased_at, request.lowered_to
      """;

  /// A State and the category of contact in which it takes part.
  record Party(StateCode state, CategoryCode category) {}

  /// In which form it is written, and how it is protected.
  record Form(String template, int version, Protection protection) {}

  HandlingLabel label() {
    return handling.label();
  }

  /// As how urgent the receiving State treats it.
  Urgency treatedAs() {
    return loweredTo == null ? nature.urgency() : loweredTo;
  }

  /// Whether its contacts are called as for what is urgent.
  boolean isUrgent() {
    return treatedAs() == Urgency.URGENT || treatedAs() == Urgency.FLASH;
  }

  Set<StateCode> states() {
    return Set.of(from.state(), to.state());
  }

  /// The party that is that State.
  Party partyOf(StateCode state) {
    return from.state().equals(state) ? from : to;
  }

  static RequestRow of(ResultSet row, int number) throws SQLException {
    return new RequestRow(
        row.getObject("id", UUID.class),
        RequestReference.parse(row.getString("ref")),
        new NetworkCode(row.getString("network")),
        party(row, "from"),
        party(row, "to"),
        Columns.ids(row, "to_holders"),
        new Order.Nature(
            Columns.word(row, "purpose", Purpose.values(), Purpose::wireName),
            Columns.word(row, "urgency", Urgency.values(), Urgency::wireName),
            Columns.word(row, "marking", Marking.values(), Marking::word)),
        handling(row),
        Columns.networks(row, "also_through"),
        new Form(
            row.getString("template"),
            row.getInt("template_version"),
            Columns.word(row, "protection", Protection.values(), Protection::wireName)),
        Columns.instantOrNull(row, "reply_by"),
        Columns.instant(row, "sent_at"),
        state(row),
        Columns.instantOrNull(row, "erased_at"),
        row.getString("lowered_to") == null
            ? null
            : Columns.word(row, "lowered_to", Urgency.values(), Urgency::wireName));
  }

  private static Party party(ResultSet row, String side) throws SQLException {
    return new Party(
        new StateCode(row.getString(side + "_state")),
        new CategoryCode(row.getString(side + "_category")));
  }

  private static Order.Handling handling(ResultSet row) throws SQLException {
    return new Order.Handling(
        Columns.word(row, "tlp", HandlingLabel.values(), HandlingLabel::label),
        row.getString("pap") == null
            ? null
            : Columns.word(row, "pap", PermissibleActions.values(), PermissibleActions::wireName),
        row.getString("caveat"),
        Columns.texts(row, "onward"));
  }

  private static RequestState state(ResultSet row) throws SQLException {
    Instant at = Columns.instant(row, "state_at");
    String given = row.getString("outcome");
    Outcome outcome = given == null ? null : Outcome.parse(given).orElseThrow();
    return switch (row.getString("state")) {
      case "sent" -> new RequestState.Sent(at);
      case "acknowledged" ->
          row.getBoolean("by_link")
              ? new RequestState.AcknowledgedByLink(at)
              : new RequestState.Acknowledged(at);
      case "referred" -> new RequestState.Referred(at);
      case "declined" -> new RequestState.Declined(at);
      case "answered" -> new RequestState.Replied(at, Outcome.ANSWERED);
      case "answered-elsewhere" -> new RequestState.Replied(at, Outcome.ANSWERED_ELSEWHERE);
      case "misaddressed" -> new RequestState.Replied(at, Outcome.MISADDRESSED);
      case "withdrawn" -> new RequestState.Withdrawn(at);
      case "closed" -> new RequestState.Closed(at, outcome);
      case String other -> throw new IllegalStateException("no state is called " + other);
    };
  }
}
