package org.enlace.directory.ports;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Holder;
import org.enlace.directory.Lines;
import org.enlace.directory.Networks;
import org.enlace.directory.People;
import org.enlace.directory.States;
import org.enlace.identity.DirectoryNames;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// What States, networks, categories, persons and lines are called.
@Component
class ReadableNames implements DirectoryNames {
  private final States states;
  private final Networks networks;
  private final People people;
  private final Lines lines;

  ReadableNames(States states, Networks networks, People people, Lines lines) {
    this.states = states;
    this.networks = networks;
    this.people = people;
    this.lines = lines;
  }

  @Override
  public Optional<String> state(StateCode state, Locale locale) {
    return states.find(state).map(known -> states.name(known.code(), locale));
  }

  @Override
  public Optional<String> network(NetworkCode network, Locale locale) {
    return networks.find(network).map(known -> known.name().in(locale));
  }

  @Override
  public Optional<String> category(NetworkCode network, CategoryCode category, Locale locale) {
    return networks
        .find(network)
        .flatMap(known -> known.category(category))
        .map(known -> known.name().in(locale));
  }

  @Override
  public Optional<String> subject(UUID subject, Locale locale) {
    return people
        .find(subject)
        .or(() -> lines.find(subject).flatMap(kept -> people.find(kept.owner())))
        .map(Holder::name);
  }
}
