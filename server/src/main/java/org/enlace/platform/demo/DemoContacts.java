package org.enlace.platform.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Availability;
import org.enlace.directory.Availability.Mode;
import org.enlace.directory.Availability.OpenHours;
import org.enlace.directory.FictionalLines;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.directory.LocalText;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.directory.People;
import org.enlace.directory.State;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Enters a State's contacts as an officer of the secretariat does from the note that came: the
/// authorities, who is named, their lines and hours, the nomination. A second officer confirms.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoContacts {
  private static final LocalDate NOTED = LocalDate.of(2026, 2, 16);
  private static final Set<String> SPANISH =
      Set.of(
          "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GQ", "GT", "HN", "MX", "NI", "PA",
          "PE", "PY", "SV", "UY", "VE");
  private static final String SOURCE = "demonstration";

  private final Authorities authorities;
  private final People people;
  private final Lines lines;
  private final FictionalLines fictional;
  private final Notes notes;
  private final Nominations nominations;

  DemoContacts(DirectoryDoors doors, FictionalLines fictional) {
    this.authorities = doors.authorities();
    this.people = doors.people();
    this.lines = doors.lines();
    this.notes = doors.notes();
    this.nominations = doors.nominations();
    this.fictional = fictional;
  }

  /// The doors of the directory through which contacts are entered.
  @Component
  @ConditionalOnBooleanProperty("enlace.demonstration")
  record DirectoryDoors(
      Authorities authorities, People people, Lines lines, Notes notes, Nominations nominations) {}

  /// What one officer entered and another must confirm.
  ///
  /// @param csirt the State's response team
  record Entered(List<UUID> nominations, List<UUID> lines, UUID csirt) {}

  /// Enters both tracks of a State, as the actor that is bound.
  ///
  /// @param personas whether the State's contacts are personas rather than desks
  Entered enter(State state, boolean personas) {
    boolean spanish = SPANISH.contains(state.code().value());
    Authority ministry = authority(state, Authority.Kind.FOREIGN_MINISTRY, ministry(spanish));
    Authority csirt = authority(state, Authority.Kind.CSIRT, csirt(state));
    UUID note = note(state);
    List<UUID> named = new ArrayList<>();
    List<UUID> reached = new ArrayList<>();
    Seat diplomatic = new Seat(state, DemoNetwork.DIPLOMATIC, ministry, note, personas, spanish);
    Seat technical = new Seat(state, DemoNetwork.TECHNICAL, csirt, note, personas, spanish);
    for (Seat seat : List.of(diplomatic, technical)) {
      UUID holder = holder(seat);
      reached.addAll(linesOf(seat, holder));
      named.add(nomination(seat, holder));
    }
    return new Entered(named, reached, csirt.id());
  }

  void confirm(Entered entered) {
    entered.nominations().forEach(id -> nominations.confirm(id).orThrow());
  }

  void prove(Entered entered) {
    entered.lines().forEach(fictional::prove);
  }

  /// Nobody is written to about how the demonstration was filled.
  void leaveUntold() {
    fictional.leaveUntold();
  }

  /// One place to be filled.
  private record Seat(
      State state,
      CategoryCode category,
      Authority institution,
      UUID note,
      boolean persona,
      boolean spanish) {
    boolean isTechnical() {
      return category.equals(DemoNetwork.TECHNICAL);
    }

    String code() {
      return state.code().value().toLowerCase(java.util.Locale.ROOT);
    }

    Persona person() {
      return Persona.required(code() + "-" + category);
    }
  }

  private Authority authority(State state, Authority.Kind kind, LocalText name) {
    boolean referable = kind == Authority.Kind.CSIRT;
    return authorities
        .add(
            new Authorities.AuthorityDraft(
                state.code(), name, kind, null, Map.of(), referable, false, SOURCE))
        .orThrow();
  }

  private static LocalText ministry(boolean spanish) {
    return LocalText.of(
        spanish ? "Ministerio de Relaciones Exteriores" : "Ministerio de Asuntos Exteriores",
        "Ministry of Foreign Affairs");
  }

  private static LocalText csirt(State state) {
    String code = state.code().value();
    return LocalText.of("CSIRT nacional (" + code + ")", "National CSIRT (" + code + ")");
  }

  private UUID note(State state) {
    String reference = "NV " + state.code() + " 014/2026";
    return notes
        .receive(
            new Notes.NoteDraft(
                state.code(),
                reference,
                NOTED,
                NOTED.plusDays(3),
                new EmailAddress(
                    "mission@"
                        + state.code().value().toLowerCase(java.util.Locale.ROOT)
                        + ".example")),
            null)
        .orThrow()
        .id();
  }

  private UUID holder(Seat seat) {
    Holder added =
        people
            .add(
                new People.HolderDraft(
                    seat.persona() ? Holder.Kind.PERSON : Holder.Kind.DESK,
                    seat.state().code(),
                    name(seat),
                    null,
                    position(seat),
                    null,
                    seat.institution().id(),
                    List.of(),
                    null,
                    null,
                    SOURCE))
            .orThrow();
    people.declare(added.id(), added.version(), availability(seat)).orThrow();
    return added.id();
  }

  private static String name(Seat seat) {
    if (seat.persona()) {
      return seat.person().name();
    }
    if (seat.spanish()) {
      return seat.isTechnical()
          ? "Mesa de servicio del CSIRT"
          : "Dirección de asuntos multilaterales";
    }
    return seat.isTechnical() ? "CSIRT duty desk" : "Multilateral affairs desk";
  }

  private static @Nullable String position(Seat seat) {
    if (!seat.persona()) {
      return null;
    }
    return seat.isTechnical() ? "Jefatura de respuesta a incidentes" : "Dirección de ciberasuntos";
  }

  private static Availability availability(Seat seat) {
    ZoneId zone = seat.state().zone();
    int turn = Math.floorMod(seat.state().code().value().hashCode(), 5);
    Mode mode =
        !seat.isTechnical()
            ? Mode.BUSINESS_HOURS
            : seat.persona() || turn < 2
                ? Mode.ROUND_THE_CLOCK
                : turn == 2 ? Mode.ON_CALL : turn == 3 ? Mode.EXTENDED : Mode.BUSINESS_HOURS;
    return new Availability(mode, zone, week(mode), List.of());
  }

  private static List<OpenHours> week(Mode mode) {
    LocalTime opens = mode == Mode.EXTENDED ? LocalTime.of(7, 0) : LocalTime.of(9, 0);
    LocalTime closes = mode == Mode.EXTENDED ? LocalTime.of(22, 0) : LocalTime.of(17, 0);
    return mode == Mode.ROUND_THE_CLOCK
        ? List.of()
        : List.of(DayOfWeek.values()).stream()
            .filter(day -> day.getValue() < 6 || mode == Mode.EXTENDED)
            .map(day -> new OpenHours(day, opens, closes))
            .toList();
  }

  private List<UUID> linesOf(Seat seat, UUID holder) {
    String address =
        seat.persona()
            ? seat.person().address().value()
            : (seat.isTechnical() ? "csirt@" : "poc@") + seat.code() + ".example";
    UUID email = line(seat, holder, Line.Kind.EMAIL, address, 1);
    return List.of(email);
  }

  private UUID line(Seat seat, UUID holder, Line.Kind kind, String value, int position) {
    return lines
        .add(
            new Lines.LineDraft(
                seat.persona() ? Lines.OwnerKind.PERSON : Lines.OwnerKind.DESK,
                holder,
                kind,
                value,
                seat.persona(),
                new Lines.Arrangement(position, Line.Visibility.MEMBERS, null)))
        .orThrow()
        .line()
        .id();
  }

  private UUID nomination(Seat seat, UUID holder) {
    UUID id =
        nominations
            .enter(
                new Nominations.Draft(
                    seat.state().code(),
                    DemoNetwork.CODE,
                    seat.category(),
                    holder,
                    1,
                    seat.note(),
                    null,
                    null,
                    null))
            .orThrow()
            .id();
    nominations.submit(id).orThrow();
    return id;
  }
}
