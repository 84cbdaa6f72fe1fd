package org.enlace.duty.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.enlace.MovableClock;
import org.enlace.directory.Answer;
import org.enlace.directory.Line;
import org.enlace.directory.ListedRows;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Peru's technical track in a network of its own: Rosa, who is named herself, and a desk for which
/// Ana and Luis act.
final class RosterScene {
  static final ZoneId LIMA = ZoneId.of("America/Lima");

  final ListedRows rows;
  final UUID rosa;
  final UUID desk;
  final UUID ana;
  final UUID luis;
  private final ApplicationContext site;

  RosterScene(ApplicationContext site) {
    this.site = site;
    rows = ListedRows.in(site);
    rosa = rows.person("PE", "Rosa Quispe");
    desk = rows.desk("PE", "CSIRT duty desk");
    ana = rows.person("PE", "Ana Huamán");
    luis = rows.person("PE", "Luis Paredes");
    rows.nomination("PE", ListedRows.TECHNICAL, rosa, 1);
    rows.nomination("PE", ListedRows.TECHNICAL, desk, 2);
    actsForTheDesk(ana);
    actsForTheDesk(luis);
  }

  private void actsForTheDesk(UUID person) {
    rows.run(
        "INSERT INTO directory.desk_person (desk, person, state) VALUES ('%s', '%s', 'PE')"
            .formatted(desk, person));
  }

  void mailOf(UUID person, String address) {
    rows.personalLine("PE", person, Line.Kind.EMAIL, address, Line.Visibility.MEMBERS);
  }

  Member rosaHerself() {
    return new Member(rosa, rosa);
  }

  Member anaForTheDesk() {
    return new Member(ana, desk);
  }

  Member luisForTheDesk() {
    return new Member(luis, desk);
  }

  Actor nominator() {
    return actor("PE", Role.NOMINATOR, null);
  }

  Actor contact(UUID person) {
    return actor("PE", Role.CONTACT, person);
  }

  Actor actor(String state, Role role, @Nullable UUID person) {
    Ids ids = site.getBean(Ids.class);
    return new Actor.SignedIn(
        ids.next(),
        new StateCode(state),
        List.of(
            new Grant(
                role,
                rows.network(),
                role == Role.CONTACT ? ListedRows.TECHNICAL : null,
                null,
                person)),
        new Actor.Credential(Actor.CredentialKind.SESSION, ids.next()));
  }

  Instant now() {
    return site.getBean(MovableClock.class).instant();
  }

  /// Whole hours from now.
  Instant in(int hours) {
    return now().truncatedTo(ChronoUnit.HOURS).plus(hours, ChronoUnit.HOURS);
  }

  /// Ana and Luis by turns of a day that begin at this hour, and Rosa behind them.
  Plan plan() {
    LocalDate today = LocalDate.ofInstant(now(), LIMA);
    LocalTime hour = LocalTime.ofInstant(in(0), LIMA);
    return new Plan(
        LIMA,
        List.of(
            new Layer(
                Rotation.daily(),
                hour,
                today,
                List.of(anaForTheDesk(), luisForTheDesk()),
                List.of()),
            new Layer(Rotation.weekly(), hour, today, List.of(rosaHerself()), List.of())));
  }

  /// The published roster of that plan, in force from the next hour on.
  Roster published() {
    RosterKeeping keeping = site.getBean(RosterKeeping.class);
    Roster made = done(() -> keeping.create(rows.network(), ListedRows.TECHNICAL));
    Roster drafted = done(() -> keeping.draft(made.id(), made.version(), plan()));
    return done(() -> keeping.publish(made.id(), drafted.version(), in(1)));
  }

  <T> T done(Supplier<Answer<T>> act) {
    return done(nominator(), act);
  }

  <T> T done(Actor actor, Supplier<Answer<T>> act) {
    Answer<T> answer = rows.as(actor, act);
    assertThat(answer).isInstanceOf(Answer.Done.class);
    return ((Answer.Done<T>) answer).value();
  }

  /// The slug and status of the refusal, with its field.
  <T> String refused(Actor actor, Supplier<Answer<T>> act) {
    Answer<T> answer = rows.as(actor, act);
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    var problem = ((Answer.Refused<T>) answer).problem();
    String field = problem.field() == null ? "" : " " + problem.field();
    return problem.slug() + " " + problem.status() + field;
  }
}
