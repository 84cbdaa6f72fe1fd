package org.enlace.directory.ports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.delivery.LineOwners;
import org.enlace.directory.Authorities;
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
class ReadableNames implements DirectoryNames, LineOwners {
  private final States states;
  private final Networks networks;
  private final People people;
  private final Lines lines;
  private final Authorities authorities;

  ReadableNames(
      States states, Networks networks, People people, Lines lines, Authorities authorities) {
    this.states = states;
    this.networks = networks;
    this.people = people;
    this.lines = lines;
    this.authorities = authorities;
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

  @Override
  public Map<UUID, String> namesOf(Set<UUID> lines, Locale locale) {
    Map<UUID, String> names = new HashMap<>();
    for (UUID line : lines) {
      this.lines
          .find(line)
          .flatMap(kept -> ownerOf(kept, locale))
          .ifPresent(name -> names.put(line, name));
    }
    return names;
  }

  private Optional<String> ownerOf(Lines.Kept kept, Locale locale) {
    return kept.ownerKind() == Lines.OwnerKind.AUTHORITY
        ? authorities.find(kept.owner()).map(authority -> authority.name().in(locale))
        : people.find(kept.owner()).map(Holder::name);
  }

  @Override
  public String nameOf(StateCode state, Locale locale) {
    return states.name(state, locale);
  }
}
