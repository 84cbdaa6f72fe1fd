package org.enlace.request;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.PermissibleActions;
import org.enlace.protocol.RequestReference;
import org.enlace.protocol.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The rows of requests and the counters of their references.
@Component
final class RequestStore {
  private final JdbcClient jdbc;

  RequestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The next number of that pair and year. The counter's row stays locked until the transaction
  /// ends, so that numbers are given once and without gaps.
  int nextNumber(StateCode from, StateCode to, int year) {
    return jdbc.sql(
            """
            INSERT INTO request.counter (from_state, to_state, year, last) VALUES (?, ?, ?, 1)
            ON CONFLICT (from_state, to_state, year) DO UPDATE SET last = counter.last + 1
            RETURNING last
            """)
        .params(from.value(), to.value(), year)
        .query(Integer.class)
        .single();
  }

  void insert(RequestRow row, byte[] envelope) {
    PermissibleActions pap = row.handling().pap();
    parties(
            jdbc.sql(
                """
                INSERT INTO request.request
                  (id, ref, network, from_state, from_category, to_state, to_category, to_holders,
                   purpose, urgency, tlp, pap, caveat, onward, also_through, marking, template,
                   template_version, protection, envelope, reply_by, sent_at, state, state_at)
                VALUES
                  (:id, :ref, :network, :fromState, :fromCategory, :toState, :toCategory,
                   :holders, :purpose, :urgency, :tlp, :pap, :caveat, :onward, :alsoThrough,
                   :marking, :template, :version, :protection, :envelope, :replyBy, :sentAt,
                   'sent', :sentAt)
                """),
            row)
        .param("purpose", row.nature().purpose().wireName())
        .param("urgency", row.nature().urgency().wireName())
        .param("tlp", row.label().label())
        .param("pap", pap == null ? null : pap.wireName())
        .param("caveat", row.handling().caveat())
        .param("onward", Columns.texts(row.handling().onward()))
        .param("marking", row.nature().marking().word())
        .param("envelope", envelope)
        .update();
  }

  private static StatementSpec parties(StatementSpec insert, RequestRow row) {
    return insert
        .param("id", row.id())
        .param("ref", row.ref().toString())
        .param("network", row.network().value())
        .param("fromState", row.from().state().value())
        .param("fromCategory", row.from().category().value())
        .param("toState", row.to().state().value())
        .param("toCategory", row.to().category().value())
        .param("holders", Columns.ids(row.holders()))
        .param("alsoThrough", Columns.texts(row.alsoThrough()))
        .param("template", row.form().template())
        .param("version", row.form().version())
        .param("protection", row.form().protection().wireName())
        .param("replyBy", Columns.timeOrNull(row.replyBy()))
        .param("sentAt", Columns.time(row.sentAt()));
  }

  Optional<RequestRow> find(RequestReference ref) {
    return jdbc.sql("SELECT " + RequestRow.COLUMNS + " FROM request.request WHERE ref = ?")
        .param(ref.toString())
        .query(RequestRow::of)
        .optional();
  }

  Optional<RequestRow> find(UUID id) {
    return jdbc.sql("SELECT " + RequestRow.COLUMNS + " FROM request.request WHERE id = ?")
        .param(id)
        .query(RequestRow::of)
        .optional();
  }

  /// The same row, held until the transaction ends; empty for whoever may not act on it.
  Optional<RequestRow> lock(UUID id) {
    return jdbc.sql(
            "SELECT " + RequestRow.COLUMNS + " FROM request.request WHERE id = ? FOR NO KEY UPDATE")
        .param(id)
        .query(RequestRow::of)
        .optional();
  }

  Collection<RequestRow> find(Collection<UUID> ids) {
    return jdbc.sql("SELECT " + RequestRow.COLUMNS + " FROM request.request WHERE id = ANY (?)")
        .param(Columns.ids(ids))
        .query(RequestRow::of)
        .list();
  }

  void move(UUID id, RequestState state) {
    jdbc.sql(
            """
            UPDATE request.request
               SET state = :state, by_link = :byLink, outcome = :outcome, state_at = :at
             WHERE id = :id
            """)
        .param("state", state.word())
        .param("byLink", state instanceof RequestState.AcknowledgedByLink)
        .param("outcome", Columns.word(state.outcome()))
        .param("at", Columns.time(state.at()))
        .param("id", id)
        .update();
  }

  /// The receiving State treats it as that urgent.
  void lower(UUID id, Urgency to) {
    jdbc.sql("UPDATE request.request SET lowered_to = ? WHERE id = ?")
        .params(to.wireName(), id)
        .update();
  }

  byte[] envelope(UUID id) {
    return jdbc.sql("SELECT envelope FROM request.request WHERE id = ?")
        .param(id)
        .query((row, _) -> row.getBytes(1))
        .single();
  }
}
