package org.enlace.platform.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.identity.GrantOrder;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.platform.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Fills the demonstration at its first start, before the port opens, and says how to begin.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoSeeding implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(DemoSeeding.class);
  private static final Set<String> WITH_PERSONAS = Set.of("MX", "PE", "BR");

  private final DemoNetwork network;
  private final DemoOfficers officers;
  private final DemoContacts contacts;
  private final DemoTokens tokens;
  private final States states;
  private final Path complete;
  private boolean running;

  DemoSeeding(
      DemoNetwork network,
      DemoOfficers officers,
      DemoContacts contacts,
      DemoTokens tokens,
      States states,
      SiteSettings site) {
    this.network = network;
    this.officers = officers;
    this.contacts = contacts;
    this.tokens = tokens;
    this.states = states;
    this.complete = site.data().resolve("demonstration-complete");
  }

  @Override
  public void start() {
    if (!Files.exists(complete)) {
      if (officers.asTask(network::isFounded)) {
        throw new IllegalStateException(
            "the first start of this demonstration was interrupted; remove "
                + complete.getParent()
                + " and start again");
      }
      fill();
    }
    Map<String, String> issued = tokens.issue();
    mark();
    LOG.info("{} personas are ready", issued.size());
    running = true;
  }

  private void fill() {
    LOG.info("filling the demonstration's network, once");
    officers.asTask(() -> {
      network.found();
      return true;
    });
    officers.giveOfNetwork("secretariat-1", Role.SECRETARIAT);
    officers.giveOfNetwork("secretariat-2", Role.SECRETARIAT);
    officers.giveOfNetwork("auditor", Role.AUDITOR);
    for (String code : WITH_PERSONAS) {
      StateCode state = new StateCode(code);
      officers.giveOfState(
          code.toLowerCase(java.util.Locale.ROOT) + "-nominator", Role.NOMINATOR, state);
    }
    Actor first = officers.actor("secretariat-1");
    Actor second = officers.actor("secretariat-2");
    states.all().forEach(state -> fill(state, first, second));
  }

  private void fill(State state, Actor first, Actor second) {
    boolean personas = WITH_PERSONAS.contains(state.code().value());
    if (personas) {
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
  }

  private void mark() {
    try {
      Files.writeString(complete, "The demonstration's data are complete.\n");
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /// Before the port opens.
  @Override
  public int getPhase() {
    return 0;
  }
}
