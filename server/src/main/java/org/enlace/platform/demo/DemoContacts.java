package org.enlace.platform.demo;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.FictionalLines;
import org.enlace.directory.Holder;
import org.enlace.directory.Lines;
import org.enlace.directory.LocalText;
import org.enlace.directory.Nominations;
import org.enlace.directory.Notes;
import org.enlace.directory.People;
import org.enlace.directory.State;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.NetworkCode;
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
  private final Notes notes;
  private final Nominations nominations;
  private final FictionalLines fictional;
  private final DemoLines lines;
  private final DemoKeys keys;
  private final InstantSource clock;

  DemoContacts(
      DirectoryDoors doors,
      FictionalLines fictional,
      DemoLines lines,
      DemoKeys keys,
      InstantSource clock) {
    this.authorities = doors.authorities();
    this.people = doors.people();
    this.notes = doors.notes();
    this.nominations = doors.nominations();
    this.fictional = fictional;
    this.lines = lines;
    this.keys = keys;
    this.clock = clock;
  }

  /// The doors of the directory through which contacts are entered.
  @Component
  @ConditionalOnBooleanProperty("enlace.demonstration")
  record DirectoryDoors(
      Authorities authorities, People people, Notes notes, Nominations nominations) {}

  /// What one officer entered and another must confirm.
  ///
  /// @param keys those whose fingerprints the other compares
  /// @param csirt the State's response team
  record Entered(
      List<UUID> nominations, List<DemoLines.Added> lines, List<DemoKeys.Handed> keys, UUID csirt) {
    Entered(UUID csirt) {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), csirt);
    }
  }

  /// Enters both tracks of a State, as the actor that is bound.
  ///
  /// @param place the place of the State among all, from 0
  /// @param personas whether the State's contacts are personas rather than desks
  Entered enter(State state, int place, boolean personas) {
    boolean spanish = SPANISH.contains(state.code().value());
    Authority ministry = authority(state, Authority.Kind.FOREIGN_MINISTRY, ministry(spanish));
    Authority csirt = authority(state, Authority.Kind.CSIRT, csirt(state));
    UUID note = note(state, "NV " + state.code() + " 014/2026", NOTED);
    Entered entered = new Entered(csirt.id());
    DemoSeat diplomatic =
        new DemoSeat(state, DemoNetwork.DIPLOMATIC, ministry, note, personas, spanish);
    DemoSeat technical = new DemoSeat(state, DemoNetwork.TECHNICAL, csirt, note, personas, spanish);
    for (DemoSeat seat : List.of(diplomatic, technical)) {
      fill(seat, place, entered);
    }
    return entered;
  }

  private void fill(DemoSeat seat, int place, Entered entered) {
    UUID holder = holder(seat);
    entered.lines().addAll(lines.add(seat.owner(holder, place)));
    if (seat.isTechnical() && (seat.persona() || place % 4 == 0)) {
      int version = seat.code().equals("br") ? 6 : 4;
      String identity = seat.name() + " <" + seat.mailbox() + ">";
      DemoKeys.Handed key = keys.hand(seat.ownerKind(), holder, version, identity);
      if (seat.persona() || place % 12 != 0) {
        entered.keys().add(key);
      }
    }
    entered.nominations().add(nomination(seat, DemoNetwork.CODE, seat.category(), holder));
    if (!seat.persona() && seat.isTechnical() && DemoNetwork.isInGroup(seat.state().code())) {
      UUID named = nomination(seat, DemoNetwork.GROUP, DemoNetwork.TEAM, holder);
      entered.nominations().add(named);
    }
  }

  /// Somebody who works at an authority.
  record Colleague(UUID person, List<DemoLines.Added> lines) {}

  /// Enters a persona as somebody who works at an authority, as the actor that is bound.
  Colleague employ(Persona persona, State state, int place, UUID authority) {
    UUID person =
        people
            .add(
                new People.HolderDraft(
                    Holder.Kind.PERSON,
                    state.code(),
                    persona.name(),
                    null,
                    "Analista de turno",
                    null,
                    authority,
                    DemoSeat.languages(state),
                    null,
                    null,
                    SOURCE))
            .orThrow()
            .id();
    List<DemoLines.Added> added =
        lines.add(
            new DemoLines.Owner(
                Lines.OwnerKind.PERSON,
                person,
                persona.address().value(),
                place + 1,
                persona.code().replace('-', '_'),
                false));
    return new Colleague(person, added);
  }

  /// Seats somebody at the authority's desk, as another officer than who entered them.
  boolean seat(Colleague colleague, UUID authority) {
    authorities.seat(authority, colleague.person(), DemoNetwork.CODE).orThrow();
    return true;
  }

  /// Enters a further desk of a State, as the actor that is bound, and leaves its nomination for
  /// another officer to confirm.
  List<DemoLines.Added> leaveOpen(State state, int place, UUID csirt) {
    LocalDate dated = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(6);
    UUID note = note(state, "NV " + state.code() + " 031/" + dated.getYear(), dated);
    UUID desk =
        people
            .add(
                new People.HolderDraft(
                    Holder.Kind.DESK,
                    state.code(),
                    "Mesa de guardia nocturna",
                    null,
                    null,
                    null,
                    csirt,
                    DemoSeat.languages(state),
                    "Incidentes en curso, de 20 a 8 h",
                    null,
                    SOURCE))
            .orThrow()
            .id();
    String name = state.code().value().toLowerCase(Locale.ROOT);
    List<DemoLines.Added> added =
        lines.add(
            new DemoLines.Owner(
                Lines.OwnerKind.DESK, desk, "guardia@" + name + ".example", place, name, true));
    Place second = new Place(state, DemoNetwork.CODE, DemoNetwork.TECHNICAL, 2);
    nominations.submit(enter(second, desk, note)).orThrow();
    return added;
  }

  void confirm(Entered entered) {
    entered.nominations().forEach(id -> nominations.confirm(id).orThrow());
    entered.keys().forEach(keys::verify);
  }

  /// Nobody is written to about how the demonstration was filled.
  void leaveUntold() {
    fictional.leaveUntold();
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

  private UUID note(State state, String reference, LocalDate dated) {
    String sender = "mission@" + state.code().value().toLowerCase(Locale.ROOT) + ".example";
    return notes
        .receive(
            new Notes.NoteDraft(
                state.code(), reference, dated, dated.plusDays(3), new EmailAddress(sender)),
            null)
        .orThrow()
        .id();
  }

  private UUID holder(DemoSeat seat) {
    Holder added =
        people
            .add(
                new People.HolderDraft(
                    seat.persona() ? Holder.Kind.PERSON : Holder.Kind.DESK,
                    seat.state().code(),
                    seat.name(),
                    null,
                    seat.position(),
                    null,
                    seat.institution().id(),
                    DemoSeat.languages(seat.state()),
                    null,
                    null,
                    SOURCE))
            .orThrow();
    people.declare(added.id(), added.version(), seat.availability()).orThrow();
    return added.id();
  }

  private UUID nomination(DemoSeat seat, NetworkCode network, CategoryCode category, UUID holder) {
    UUID id = enter(new Place(seat.state(), network, category, 1), holder, seat.note());
    nominations.submit(id).orThrow();
    return id;
  }

  private record Place(State state, NetworkCode network, CategoryCode category, int rank) {}

  private UUID enter(Place place, UUID holder, UUID note) {
    return nominations
        .enter(
            new Nominations.Draft(
                place.state().code(),
                place.network(),
                place.category(),
                holder,
                place.rank(),
                note,
                null,
                null,
                null))
        .orThrow()
        .id();
  }
}
