package org.enlace.platform.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.enlace.directory.Holder;
import org.enlace.directory.Lines;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.directory.People;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.duty.DemoTurns;
import org.enlace.kernel.Actor;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Grant;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Rosters of the technical tracks: of Peru two layers, the chief and behind her a duty desk by
/// weeks; of Mexico one, by days; of Brazil none.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoRosters {
  private static final String SOURCE = "demonstration";
  private static final LocalTime MORNING = LocalTime.of(8, 0);

  private final People people;
  private final Notes notes;
  private final Nominations nominations;
  private final DemoLines lines;
  private final DemoOfficers officers;
  private final Doors doors;

  DemoRosters(
      DemoContacts.DirectoryDoors directory, DemoLines lines, DemoOfficers officers, Doors doors) {
    this.people = directory.people();
    this.notes = directory.notes();
    this.nominations = directory.nominations();
    this.lines = lines;
    this.officers = officers;
    this.doors = doors;
  }

  /// What else is needed.
  @Component
  @ConditionalOnBooleanProperty("enlace.demonstration")
  record Doors(States states, DemoTurns turns, InstantSource clock) {}

  /// A desk and whoever acts for it.
  private record Watch(
      UUID desk, UUID nomination, List<UUID> persons, List<DemoLines.Added> lines) {}

  void write() {
    Actor first = officers.actor("secretariat-1");
    Actor second = officers.actor("secretariat-2");
    Watch lima = seat("PE", List.of("Milagros Huanca Ríos", "Jorge Lazo Medina"), first, second);
    Watch mexico = seat("MX", List.of("Paula Cervantes Oro", "Iván Robledo Cruz"), first, second);
    publish("pe-nominator", lima, 7, "pe-technical");
    publish("mx-nominator", mexico, 1, null);
  }

  private Watch seat(String code, List<String> names, Actor first, Actor second) {
    State state = doors.states().find(new StateCode(code)).orElseThrow();
    Watch watch = officers.as(first, () -> enter(state, names));
    officers.asTaskOutside(() -> lines.prove(watch.lines()));
    officers.asTask(() -> {
      lines.remember(watch.lines());
      return true;
    });
    officers.as(second, () -> nominations.confirm(watch.nomination()).orThrow());
    for (UUID person : watch.persons()) {
      officers.as(second, () -> people.actFor(watch.desk(), person).orThrow());
    }
    return watch;
  }

  private Watch enter(State state, List<String> names) {
    String code = state.code().value().toLowerCase(Locale.ROOT);
    UUID note = note(state, code);
    UUID desk = holder(state, Holder.Kind.DESK, "Guardia del CSIRT nacional");
    String mailbox = "guardia-csirt@" + code + ".example";
    List<DemoLines.Added> added =
        new ArrayList<>(
            lines.add(new DemoLines.Owner(Lines.OwnerKind.DESK, desk, mailbox, 3, code, true)));
    List<UUID> persons = new ArrayList<>();
    for (String name : names) {
      UUID person = holder(state, Holder.Kind.PERSON, name);
      added.addAll(lines.add(owner(person, name, code)));
      persons.add(person);
    }
    UUID nomination = nomination(state, desk, note);
    nominations.submit(nomination).orThrow();
    return new Watch(desk, nomination, persons, added);
  }

  private UUID nomination(State state, UUID desk, UUID note) {
    return nominations
        .enter(
            new Nominations.Draft(
                state.code(),
                DemoNetwork.CODE,
                DemoNetwork.TECHNICAL,
                desk,
                2,
                note,
                null,
                null,
                null))
        .orThrow()
        .id();
  }

  private static DemoLines.Owner owner(UUID person, String name, String code) {
    String first = name.toLowerCase(Locale.ROOT).split(" ", 2)[0].replace("á", "a");
    return new DemoLines.Owner(
        Lines.OwnerKind.PERSON, person, first + "@" + code + ".example", 5, code + first, false);
  }

  private UUID note(State state, String code) {
    LocalDate dated = LocalDate.ofInstant(doors.clock().instant(), ZoneOffset.UTC).minusDays(60);
    String reference = "NV " + state.code() + " 027/" + dated.getYear();
    EmailAddress sender = new EmailAddress("mission@" + code + ".example");
    return notes
        .receive(
            new Notes.NoteDraft(state.code(), reference, dated, dated.plusDays(2), sender), null)
        .orThrow()
        .id();
  }

  private UUID holder(State state, Holder.Kind kind, String name) {
    return people
        .add(
            new People.HolderDraft(
                kind,
                state.code(),
                name,
                null,
                kind == Holder.Kind.DESK ? null : "Analista de guardia",
                null,
                null,
                DemoSeat.languages(state),
                null,
                null,
                SOURCE))
        .orThrow()
        .id();
  }

  private void publish(String nominator, Watch watch, int days, @Nullable String chief) {
    Actor actor = officers.actor(nominator);
    @Nullable UUID first = chief == null ? null : personOf(chief);
    Instant now = doors.clock().instant();
    LocalDate monday =
        LocalDate.ofInstant(now, ZoneOffset.UTC)
            .minusDays(14)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    officers.as(
        actor,
        () -> {
          doors
              .turns()
              .publish(
                  DemoNetwork.CODE,
                  DemoNetwork.TECHNICAL,
                  new DemoTurns.Turns(watch.desk(), watch.persons(), days, MORNING, monday, first));
          return true;
        });
  }

  private UUID personOf(String persona) {
    return officers.actor(persona).grants().stream()
        .map(Grant::person)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
