package org.enlace.platform.demo;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Nominator;
import org.enlace.directory.Nominators;
import org.enlace.directory.Notes;
import org.enlace.directory.State;
import org.enlace.kernel.Actor;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Enrols the nominating authorities of the States that have personas, as officers do: a mission on
/// file, a note, a call to the mission's known number, and a second officer.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoNominators {
  private static final LocalDate NOTED = LocalDate.of(2026, 1, 12);
  private static final PhoneNumber PHONE = new PhoneNumber("+12125550100");

  private final Nominators nominators;
  private final Notes notes;
  private final DemoOfficers officers;

  DemoNominators(Nominators nominators, Notes notes, DemoOfficers officers) {
    this.nominators = nominators;
    this.notes = notes;
    this.officers = officers;
  }

  void enrol(State state, Actor first, Actor second) {
    String code = state.code().value().toLowerCase(Locale.ROOT);
    Persona persona = Persona.required(code + "-nominator");
    officers.account(persona);
    EmailAddress mailbox = new EmailAddress("mission@" + code + ".example");
    UUID mission = officers.as(first, () -> onFile(state, mailbox));
    officers.as(second, () -> nominators.confirmMission(mission).orThrow());
    UUID proposed = officers.as(first, () -> proposed(persona, state, mailbox));
    officers.as(first, () -> nominators.recordCallBack(proposed, call()).orThrow());
    officers.as(second, () -> nominators.confirm(proposed).orThrow());
  }

  private UUID onFile(State state, EmailAddress mailbox) {
    Nominators.MissionDraft draft =
        new Nominators.MissionDraft(
            state.code(),
            "Misión Permanente: " + state.name().in(Locale.forLanguageTag("es")),
            mailbox,
            PHONE,
            "Libro Azul de las Naciones Unidas (edición ficticia)");
    return nominators.proposeMission(draft).orThrow().id();
  }

  private UUID proposed(Persona persona, State state, EmailAddress sender) {
    Notes.NoteDraft draft =
        new Notes.NoteDraft(
            state.code(), "NV " + state.code() + " 003/2026", NOTED, NOTED.plusDays(2), sender);
    UUID note = notes.receive(draft, null).orThrow().id();
    return nominators
        .propose(
            new Nominators.EnrolmentDraft(
                state.code(),
                DemoNetwork.CODE,
                Role.NOMINATOR,
                Nominator.Act.ENROL,
                persona.name(),
                null,
                persona.address(),
                persona.language(),
                note,
                null))
        .orThrow()
        .id();
  }

  private static Nominators.CallBackDraft call() {
    return new Nominators.CallBackDraft(PHONE, "Consejera de turno", true);
  }
}
