package org.enlace.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.directory.Nomination.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes nominations: the new state, and the row of the history that says since when it holds.
@Component
class NominationWriteStore {
  private static final String INSERT =
      """
      INSERT INTO directory.nomination
        (id, state, network, category, holder, rank, phase, note, replaces, starts_on, ends_on,
         starts_at, ends_at, entered_by, entered_at)
      VALUES (:id, :state, :network, :category, :holder, :rank, 'draft', :note, :replaces,
              :startsOn, :endsOn, :startsAt, :endsAt, :enteredBy, :enteredAt)
      ON CONFLICT (state, network, category, holder) WHERE phase <> 'ended' DO NOTHING
      """;
  private static final String UPDATE =
      """
      UPDATE directory.nomination
         SET version = :version, phase = :phase, category = :category, holder = :holder,
             rank = :rank, note = :note, replaces = :replaces, starts_on = :startsOn,
             ends_on = :endsOn, starts_at = :startsAt, ends_at = :endsAt,
             submitted_by = coalesce(:submittedBy, submitted_by),
             submitted_at = coalesce(:submittedAt, submitted_at),
             confirmed_by = coalesce(:confirmedBy, confirmed_by),
             confirmed_at = coalesce(:confirmedAt, confirmed_at),
             data_confirmed_at = coalesce(:dataAt, data_confirmed_at),
             review_on = coalesce(:reviewOn, review_on),
             to_be_confirmed = :toBeConfirmed,
             suspended = :suspended, suspended_side = :suspendedSide,
             suspended_reason = :suspendedReason, suspended_at = :suspendedAt,
             removal_by = CASE WHEN :phase = 'ended' THEN removal_by ELSE :removalBy END,
             removal_at = CASE WHEN :phase = 'ended' THEN removal_at ELSE :removalAt END,
             removal_note = CASE WHEN :phase = 'ended' THEN removal_note ELSE :removalNote END,
             removal_confirmed_by = :removalConfirmedBy,
             ended_as = :endedAs, ended_at = :endedAt
       WHERE id = :id AND version = :version - 1
      """;

  private static final List<String> COLUMNS =
      List.of(
          "submittedBy",
          "submittedAt",
          "confirmedBy",
          "confirmedAt",
          "dataAt",
          "reviewOn",
          "suspendedSide",
          "suspendedReason",
          "suspendedAt",
          "removalBy",
          "removalAt",
          "removalNote",
          "endedAs",
          "endedAt");

  private final JdbcClient jdbc;

  NominationWriteStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Adds a draft; false where the same holder has such a nomination that has not ended.
  boolean insert(Nomination draft, Span span) {
    return jdbc.sql(INSERT)
            .params(particulars(draft, span))
            .param("state", draft.state().value())
            .param("network", draft.network().value())
            .param("enteredBy", draft.enteredBy())
            .param("enteredAt", Rows.parameter(draft.enteredAt()))
            .update()
        == 1;
  }

  /// Writes the next state of a nomination whose row is locked.
  ///
  /// @param removedBy who confirmed a removal, or null
  void update(Nomination next, Span span, @Nullable UUID removedBy) {
    int rows =
        jdbc.sql(UPDATE)
            .params(particulars(next, span))
            .params(standing(next.standing()))
            .param("version", next.version())
            .param("removalConfirmedBy", removedBy)
            .update();
    if (rows != 1) {
      throw new IllegalStateException("a locked nomination was changed meanwhile");
    }
  }

  /// Whether the new particulars would name somebody a second time.
  boolean isDuplicate(Nomination nomination) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT FROM directory.nomination
               WHERE state = :state AND network = :network AND category = :category
                 AND holder = :holder AND phase <> 'ended' AND id <> :id)
            """)
        .param("state", nomination.state().value())
        .param("network", nomination.network().value())
        .param("category", nomination.category().value())
        .param("holder", nomination.holder().id())
        .param("id", nomination.id())
        .query(Boolean.class)
        .single();
  }

  /// Remembers the present state from now on.
  void remember(
      UUID nomination, Instant at, String act, @Nullable UUID account, @Nullable String reason) {
    jdbc.sql(
            """
            INSERT INTO directory.nomination_history
              (nomination, version, at, act, account, state, network, category, holder, holder_name,
               holder_position, rank, phase, suspended, to_be_confirmed, starts_at, ends_at, reason)
            SELECT n.id, n.version, :at, :act, :account, n.state, n.network, n.category, n.holder,
                   h.name, h.position, n.rank, n.phase, n.suspended, n.to_be_confirmed, n.starts_at,
                   n.ends_at, :reason
              FROM directory.nomination AS n JOIN directory.holder AS h ON h.id = n.holder
             WHERE n.id = :nomination
            """)
        .param("nomination", nomination)
        .param("at", Rows.parameter(at))
        .param("act", act)
        .param("account", account)
        .param("reason", reason)
        .update();
  }

  void addObjection(UUID nomination, String state, Nomination.Objection objection) {
    jdbc.sql(
            """
            INSERT INTO directory.objection (id, nomination, state, by_account, role, at, text)
            VALUES (:id, :nomination, :state, :by, :role, :at, :text)
            """)
        .param("id", objection.id())
        .param("nomination", nomination)
        .param("state", state)
        .param("by", objection.by())
        .param("role", objection.role())
        .param("at", Rows.parameter(objection.at()))
        .param("text", objection.text())
        .update();
  }

  void withdrawObjections(UUID nomination, Instant at, @Nullable UUID by) {
    jdbc.sql(
            """
            UPDATE directory.objection SET withdrawn_at = :at, withdrawn_by = :by
             WHERE nomination = :nomination AND withdrawn_at IS NULL
            """)
        .param("nomination", nomination)
        .param("at", Rows.parameter(at))
        .param("by", by)
        .update();
  }

  private static Map<String, @Nullable Object> particulars(Nomination nomination, Span span) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("id", nomination.id());
    values.put("category", nomination.category().value());
    values.put("holder", nomination.holder().id());
    values.put("rank", nomination.rank());
    values.put("note", nomination.note());
    values.put("replaces", nomination.replaces());
    values.put("startsOn", nomination.startsOn());
    values.put("endsOn", nomination.endsOn());
    values.put("startsAt", Rows.optionalParameter(span.startsAt()));
    values.put("endsAt", Rows.optionalParameter(span.endsAt()));
    return values;
  }

  private static Map<String, @Nullable Object> standing(Standing standing) {
    Map<String, @Nullable Object> values = new HashMap<>();
    for (String column : COLUMNS) {
      values.put(column, null);
    }
    values.put("phase", standing.word());
    values.put("toBeConfirmed", false);
    values.put("suspended", false);
    switch (standing) {
      case Nomination.Draft _ -> {}
      case Nomination.Submitted(UUID by, Instant at) -> {
        values.put("submittedBy", by);
        values.put("submittedAt", Rows.parameter(at));
      }
      case Nomination.Confirmed confirmed -> putConfirmed(values, confirmed);
      case Nomination.Ended(Nomination.Ending as, Instant at) -> {
        values.put("endedAs", Rows.word(as));
        values.put("endedAt", Rows.parameter(at));
      }
    }
    return values;
  }

  private static void putConfirmed(
      Map<String, @Nullable Object> values, Nomination.Confirmed confirmed) {
    values.put("confirmedBy", confirmed.by());
    values.put("confirmedAt", Rows.parameter(confirmed.at()));
    values.put("dataAt", Rows.parameter(confirmed.dataAt()));
    values.put("reviewOn", confirmed.reviewOn());
    values.put("toBeConfirmed", confirmed.toBeConfirmed());
    if (confirmed.suspension() != null) {
      values.put("suspended", true);
      values.put("suspendedSide", Rows.word(confirmed.suspension().side()));
      values.put("suspendedReason", confirmed.suspension().reason());
      values.put("suspendedAt", Rows.parameter(confirmed.suspension().at()));
    }
    if (confirmed.removal() != null) {
      values.put("removalBy", confirmed.removal().by());
      values.put("removalAt", Rows.parameter(confirmed.removal().at()));
      values.put("removalNote", confirmed.removal().note());
    }
  }

  /// The moments between which a nomination is in force, where its note sets days.
  record Span(@Nullable Instant startsAt, @Nullable Instant endsAt) {}
}
