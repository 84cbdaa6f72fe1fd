package org.enlace.request;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.State;
import org.enlace.directory.States;
import org.enlace.duty.Reach;
import org.enlace.duty.ReachAnswer;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// With whom one can correspond, and what is to be known of them before one writes: the part of the
/// rooms below that the pages of requests show. The actor sees what those rooms let it see.
@Component
public class Correspondents {
  private final States states;
  private final Networks networks;
  private final Contacts contacts;
  private final Authorities authorities;
  private final Reach reach;

  Correspondents(
      States states, Networks networks, Contacts contacts, Authorities authorities, Reach reach) {
    this.states = states;
    this.networks = networks;
    this.contacts = contacts;
    this.authorities = authorities;
    this.reach = reach;
  }

  /// The States in the order of the language.
  public List<State> states(Locale locale) {
    return states.sorted(locale);
  }

  /// A State's name.
  public String name(StateCode state, Locale locale) {
    return states.name(state, locale);
  }

  /// What is known of a State.
  public Optional<State> state(StateCode state) {
    return states.find(state);
  }

  /// The zone of a State's seat of government.
  public Optional<ZoneId> zone(StateCode state) {
    return states.find(state).map(State::zone);
  }

  /// The network of this site.
  ///
  /// @throws IllegalStateException where the site has none yet
  public Network home() {
    return networks.home().orElseThrow(() -> new IllegalStateException("no home network"));
  }

  /// The name of a network, or its code where there is none.
  public String network(NetworkCode code, Locale locale) {
    return networks.find(code).map(found -> found.name().in(locale)).orElse(code.value());
  }

  /// The networks of a State, or those that it has in common with another.
  public List<Network> networks(StateCode own, @Nullable StateCode other) {
    return other == null ? networks.of(own) : networks.inCommon(own, other);
  }

  /// The contacts of a State in a network, each category in its order.
  public List<Contact> contacts(StateCode state, NetworkCode network) {
    return contacts.inForce(state, network, Optional.empty());
  }

  /// What a contact's network calls its category.
  public String category(Contact contact, Locale locale) {
    return networks
        .find(contact.network())
        .flatMap(network -> network.category(contact.category()))
        .map(category -> category.name().in(locale))
        .orElse(contact.category().value());
  }

  /// The authorities of a State to which a request can be referred.
  public List<Authority> referable(StateCode state) {
    return authorities.of(state).stream().filter(Authority::referable).toList();
  }

  /// An authority.
  public Optional<Authority> authority(UUID id) {
    return authorities.find(id);
  }

  /// Who answers for a State now, in the home network.
  public ReachAnswer reach(StateCode state, @Nullable CategoryCode category) {
    return reach.at(state, null, category, null);
  }
}
