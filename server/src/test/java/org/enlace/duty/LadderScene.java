package org.enlace.duty;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.MovableClock;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.duty.Call.Audience;
import org.enlace.duty.Call.Track;
import org.enlace.kernel.Actor;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A State of its own with two technical persons and a diplomatic one, all on call, and something
/// that waits for them.
final class LadderScene {
  final ListedRows rows;
  final StateCode called;
  final UUID subject;
  final UUID first;
  final UUID deputy;
  final UUID diplomat;
  private final Escalations escalations;
  private final EscalationTask task;
  private final SomeOccasion occasion;
  private final MovableClock clock;
  private final JdbcClient jdbc;

  LadderScene(ApplicationContext site, String state) {
    rows = ListedRows.in(site);
    called = new StateCode(state);
    escalations = site.getBean(Escalations.class);
    task = site.getBean(EscalationTask.class);
    occasion = site.getBean(SomeOccasion.class);
    clock = site.getBean(MovableClock.class);
    jdbc = site.getBean(JdbcClient.class);
    subject = site.getBean(Ids.class).next();
    first = contact("Ana Ríos", ListedRows.TECHNICAL, 1);
    deputy = contact("Luis Paz", ListedRows.TECHNICAL, 2);
    diplomat = contact("Inés Mora", ListedRows.DIPLOMATIC, 1);
  }

  private UUID contact(String name, org.enlace.kernel.CategoryCode category, int rank) {
    UUID person = rows.person(called.value(), name);
    rows.nomination(called.value(), category, person, rank);
    declare(person, "on-call");
    rows.line(
        called.value(),
        person,
        Line.Kind.EMAIL,
        "p" + person + "@csirt.example",
        Line.Visibility.OWN_STATE);
    return person;
  }

  /// Declares a person on call, round the clock, or in office hours that are never now.
  void declare(UUID person, String mode) {
    rows.run("UPDATE directory.holder SET mode = '" + mode + "' WHERE id = '" + person + "'");
  }

  /// Declares that the person is there for two hours every day, the next time in half a day.
  void sleep(UUID person) {
    declare(person, "business-hours");
    LocalTime opens =
        LocalTime.ofInstant(clock.instant().plus(Duration.ofHours(12)), ZoneId.of("America/Lima"))
            .truncatedTo(ChronoUnit.HOURS);
    rows.asTask(() ->
        jdbc.sql(
                """
                INSERT INTO directory.open_hours (holder, weekday, opens, closes)
                SELECT ?, day, ?, ? FROM generate_series(1, 7) AS day
                """)
            .params(person, opens, opens.plusHours(2))
            .update());
  }

  EscalationId begin(boolean urgent) {
    return begin(urgent, new Audience(HandlingLabel.AMBER, Set.of()));
  }

  EscalationId begin(boolean urgent, Audience audience) {
    return begin(subject, "MX", urgent, audience);
  }

  EscalationId begin(UUID about, @Nullable String caller, boolean urgent, Audience audience) {
    Call call = call(about, caller, urgent, audience);
    return rows.as(
        rows.actor(caller, caller == null ? Role.SECRETARIAT : Role.CONTACT, null),
        () -> escalations.begin(call));
  }

  Call call(UUID about, @Nullable String caller, boolean urgent, Audience audience) {
    return new Call(
        SomeOccasion.KIND,
        about,
        caller == null ? null : new StateCode(caller),
        called,
        new Track(rows.network(), ListedRows.TECHNICAL),
        urgent,
        audience,
        Marking.REAL);
  }

  /// Moves the clock on and does what is due then.
  void after(int minutes) {
    clock.advance(Duration.ofMinutes(minutes));
    ring();
  }

  void ring() {
    while (task.ringAllDue() > 0) {
      // until nothing is due
    }
  }

  void acknowledge(Acknowledgement how) {
    rows.as(
        receiver(),
        () -> {
          escalations.acknowledge(SomeOccasion.KIND, subject, how);
          return subject;
        });
    ring();
  }

  void acknowledgeSignedIn(UUID person) {
    acknowledge(new Acknowledgement.SignedIn(ListedRows.TECHNICAL, Set.of(person)));
  }

  void acknowledgeByLinkOf(UUID person) {
    UUID token =
        rows.asTask(() ->
            jdbc.sql(
                    """
                    SELECT rung.token FROM duty.rung JOIN duty.escalation AS of_rung
                        ON of_rung.id = rung.escalation
                     WHERE of_rung.subject = ? AND rung.holder = ? ORDER BY rung.at DESC LIMIT 1
                    """)
                .params(subject, person)
                .query(UUID.class)
                .single());
    acknowledge(new Acknowledgement.ByLink(token));
  }

  Actor receiver() {
    return rows.actor(called.value(), Role.CONTACT, ListedRows.TECHNICAL);
  }

  Standing standing() {
    return rows.as(receiver(), () -> escalations.standing(SomeOccasion.KIND, Set.of(subject)))
        .get(subject);
  }

  /// Who was rung, in the order in which it happened.
  List<UUID> rung() {
    return occasion.rungFor(subject).stream().map(each -> each.contact().holder()).toList();
  }

  /// By lines of which kinds.
  List<String> kindsRung() {
    return occasion.rungFor(subject).stream().map(each -> each.line().kind()).toList();
  }

  Escalations escalations() {
    return escalations;
  }
}
