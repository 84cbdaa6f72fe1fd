package org.enlace.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Call.Track;
import org.enlace.duty.Exhaustion.Reason;
import org.enlace.duty.Standing.Stage;
import org.enlace.duty.ladder.Plan;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// How columns become values and values become parameters.
final class EscalationRows {
  private EscalationRows() {}

  static OffsetDateTime parameter(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /// Ids as the text that `string_to_array(…, ',')::uuid[]` reads.
  static String joined(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Map<String, @Nullable Object> values(Call call) {
    StateCode caller = call.caller();
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("occasion", call.occasion());
    values.put("subject", call.subject());
    values.put("caller", caller == null ? null : caller.value());
    values.put("called", call.called().value());
    values.put("network", call.track().network().value());
    values.put("category", call.track().category().value());
    values.put("urgent", call.urgent());
    values.put("label", call.audience().label().label());
    values.put("persons", joined(call.audience().persons()));
    values.put("marking", call.marking().word());
    return values;
  }

  /// An escalation with the step that is due.
  static Escalation.Armed armed(ResultSet row) throws SQLException {
    return new Escalation.Armed(
        id(row, "id"),
        call(row),
        row.getString("code"),
        new Escalation.Step(
            row.getInt("position"),
            row.getInt("steps"),
            row.getString("what").equals("tell"),
            instant(row, "step_due_at")),
        course(row),
        answers(row));
  }

  private static Call call(ResultSet row) throws SQLException {
    String caller = row.getString("caller");
    return new Call(
        row.getString("occasion"),
        id(row, "subject"),
        caller == null ? null : new StateCode(caller),
        new StateCode(row.getString("called")),
        new Track(
            new NetworkCode(row.getString("network")), new CategoryCode(row.getString("category"))),
        row.getBoolean("urgent"),
        new Audience(
            read(HandlingLabel.parse(row.getString("label"))),
            Set.of((UUID[]) row.getArray("persons").getArray())),
        read(Marking.parse(row.getString("marking"))));
  }

  private static Escalation.Course course(ResultSet row) throws SQLException {
    String plan = row.getString("plan");
    String held = row.getString("held");
    return plan == null
        ? new Escalation.Course.Opening(row.getInt("lines"))
        : new Escalation.Course.Climbing(
            Plan.read(plan),
            row.getInt("place"),
            row.getInt("lines"),
            row.getString("stage").equals("paused"),
            held == null ? null : Held.of(held),
            row.getObject("woken_at") != null);
  }

  private static Escalation.Answers answers(ResultSet row) throws SQLException {
    boolean paused = row.getString("stage").equals("paused");
    return new Escalation.Answers(
        Set.of((UUID[]) row.getArray("answered").getArray()),
        row.getString("answered_track"),
        row.getObject("answered_token", UUID.class),
        row.getBoolean("answered_by_link"),
        paused ? instant(row, "due_at") : null);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Standing standing(ResultSet row) throws SQLException {
    String reason = row.getString("reason");
    String held = row.getString("held");
    return new Standing(
        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        row.getInt("lines"),
        reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_')),
        held == null ? null : Held.of(held));
  }

  static Map<String, Object> row(Ringing ringing) {
    Rung rung = ringing.rung();
    Map<String, Object> row = new HashMap<>();
    row.put("id", rung.id().toString());
    row.put("escalation", ringing.escalation().toString());
    row.put("position", ringing.position());
    row.put("place", ringing.place());
    row.put("woken", ringing.woken());
    row.put("language", rung.language().value());
    row.put("nomination", rung.contact().nomination().toString());
    row.put("holder", rung.contact().holder().toString());
    row.put("category", rung.contact().category().value());
    row.put("line", rung.line().id().toString());
    row.put("kind", rung.line().kind());
    row.put("why", rung.contact().why().word());
    row.put("notice", ringing.notice().toString());
    row.put("token", ringing.token().toString());
    row.put("at", rung.at().toString());
    return row;
  }

  private static <T> T read(Optional<T> word) throws SQLException {
    return word.orElseThrow(() -> new SQLException("a word that this version does not know"));
  }
}
