package org.enlace.platform.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.State;
import org.enlace.kernel.Actor;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What the demonstration holds: the network, the officers, two contacts of every State, and what
/// the personas wrote to each other.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoFilling {
  private static final Set<String> WITH_PERSONAS = Set.of("MX", "PE", "BR");

  /// States of each of which one officer entered a nomination that another must confirm.
  private static final Set<String> OPEN = Set.of("CL", "CO");

  private final DemoNetwork network;
  private final DemoOfficers officers;
  private final DemoNominators nominators;
  private final DemoContacts contacts;
  private final DemoLines lines;
  private final Later later;

  DemoFilling(
      DemoNetwork network,
      DemoOfficers officers,
      DemoNominators nominators,
      DemoContacts contacts,
      DemoLines lines,
      Later later) {
    this.network = network;
    this.officers = officers;
    this.nominators = nominators;
    this.contacts = contacts;
    this.lines = lines;
    this.later = later;
  }

  /// What comes once everybody is listed.
  @Component
  @ConditionalOnBooleanProperty("enlace.demonstration")
  record Later(DemoRosters rosters, DemoLadders ladders, DemoCorrespondence correspondence) {}

  /// Whether it was begun.
  boolean isBegun() {
    return officers.asTask(network::isFounded);
  }

  void fill() {
    officers.asTask(() -> {
      network.found();
      return true;
    });
    for (NetworkCode each : List.of(DemoNetwork.CODE, DemoNetwork.GROUP)) {
      officers.giveOfNetwork("secretariat-1", Role.SECRETARIAT, each);
      officers.giveOfNetwork("secretariat-2", Role.SECRETARIAT, each);
    }
    officers.giveOfNetwork("auditor", Role.AUDITOR, DemoNetwork.CODE);
    Actor first = officers.actor("secretariat-1");
    Actor second = officers.actor("secretariat-2");
    List<State> states = network.states();
    for (int place = 0; place < states.size(); place++) {
      fill(states.get(place), place, first, second);
    }
    officers.asTaskOutside(contacts::leaveUntold);
    later.rosters().write();
    later.ladders().set();
    later.correspondence().write();
  }

  private void fill(State state, int place, Actor first, Actor second) {
    boolean personas = WITH_PERSONAS.contains(state.code().value());
    if (personas) {
      nominators.enrol(state, first, second);
      Persona.of(state.code()).forEach(officers::account);
    }
    DemoContacts.Entered entered = officers.as(first, () -> contacts.enter(state, place, personas));
    known(entered.lines());
    officers.as(
        second,
        () -> {
          contacts.confirm(entered);
          return true;
        });
    Actor enters = state.code().value().equals("CL") ? first : second;
    if (OPEN.contains(state.code().value())) {
      known(officers.as(enters, () -> contacts.leaveOpen(state, place, entered.csirt())));
    }
    for (Persona persona : Persona.of(state.code())) {
      if (persona.code().endsWith("-csirt")) {
        UUID desk = entered.csirt();
        DemoContacts.Colleague colleague =
            officers.as(first, () -> contacts.employ(persona, state, place, desk));
        known(colleague.lines());
        officers.as(second, () -> contacts.seat(colleague, desk));
      }
      officers.settle(persona, state.zone());
    }
  }

  private void known(List<DemoLines.Added> added) {
    officers.asTaskOutside(() -> lines.prove(added));
    officers.asTask(() -> {
      lines.remember(added);
      return true;
    });
  }
}
