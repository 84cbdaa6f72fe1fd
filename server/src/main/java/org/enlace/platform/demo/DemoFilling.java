package org.enlace.platform.demo;

import java.util.List;
import java.util.Set;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.identity.GrantOrder;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// What the demonstration holds: the network, the officers, two contacts of every State, and what
/// the personas wrote to each other.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoFilling {
  private static final Set<String> WITH_PERSONAS = Set.of("MX", "PE", "BR");

  private final DemoNetwork network;
  private final DemoOfficers officers;
  private final DemoNominators nominators;
  private final DemoContacts contacts;
  private final DemoCorrespondence correspondence;
  private final States states;

  DemoFilling(
      DemoNetwork network,
      DemoOfficers officers,
      DemoNominators nominators,
      DemoContacts contacts,
      DemoCorrespondence correspondence,
      States states) {
    this.network = network;
    this.officers = officers;
    this.nominators = nominators;
    this.contacts = contacts;
    this.correspondence = correspondence;
    this.states = states;
  }

  /// Whether it was begun.
  boolean isBegun() {
    return officers.asTask(network::isFounded);
  }

  void fill() {
    officers.asTask(() -> {
      network.found();
      return true;
    });
    officers.giveOfNetwork("secretariat-1", Role.SECRETARIAT);
    officers.giveOfNetwork("secretariat-2", Role.SECRETARIAT);
    officers.giveOfNetwork("auditor", Role.AUDITOR);
    Actor first = officers.actor("secretariat-1");
    Actor second = officers.actor("secretariat-2");
    states.all().forEach(state -> fill(state, first, second));
    officers.asTaskOutside(contacts::leaveUntold);
    correspondence.write();
  }

  private void fill(State state, Actor first, Actor second) {
    boolean personas = WITH_PERSONAS.contains(state.code().value());
    if (personas) {
      nominators.enrol(state, first, second);
      List.of("technical", "diplomatic")
          .forEach(track ->
              officers.account(
                  Persona.required(
                      state.code().value().toLowerCase(java.util.Locale.ROOT) + "-" + track)));
    }
    DemoContacts.Entered entered = officers.as(first, () -> contacts.enter(state, personas));
    officers.asTaskOutside(() -> contacts.prove(entered));
    officers.as(
        second,
        () -> {
          contacts.confirm(entered);
          return true;
        });
    if (state.code().value().equals("PE")) {
      officers.give(
          GrantOrder.desk(
              officers.holder("pe-csirt"), state.code(), DemoNetwork.CODE, entered.csirt(), null));
    }
    if (personas) {
      Persona.of(state.code()).forEach(persona -> officers.settle(persona, state.zone()));
    }
  }
}
