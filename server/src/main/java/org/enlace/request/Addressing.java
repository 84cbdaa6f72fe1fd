package org.enlace.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Contact;
import org.enlace.directory.Contacts;
import org.enlace.directory.Network;
import org.enlace.directory.Networks;
import org.enlace.directory.States;
import org.enlace.kernel.Actor;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.request.RequestRow.Party;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides with the directory whether what an order names is there, and finds what it leaves open.
@Component
final class Addressing {
  private final States states;
  private final Networks networks;
  private final Contacts contacts;
  private final Authorities authorities;

  Addressing(States states, Networks networks, Contacts contacts, Authorities authorities) {
    this.states = states;
    this.networks = networks;
    this.contacts = contacts;
    this.authorities = authorities;
  }

  /// Through which network a request goes, who sends it, and to whom.
  record Route(NetworkCode network, Viewer sender, Party from, List<Recipient> to) {
    Route {
      to = List.copyOf(to);
    }
  }

  /// A State's track, and the persons or desks chosen there, if any were.
  record Recipient(Party party, Set<UUID> holders) {
    Recipient {
      holders = Set.copyOf(holders);
    }
  }

  /// @throws org.enlace.ui.api.ProblemException where the directory does not know what is named, or
  ///   the label does not allow it
  Route route(Order order, Actor.SignedIn actor) {
    Network network = network(order.network());
    Viewer sender = Viewer.of(actor, Viewers.stateOf(actor), network.code(), Set.of());
    if (sender.tracks().isEmpty()) {
      throw Problem.of("request", "not-a-contact", 403).asException();
    }
    Party from = new Party(sender.state(), ownCategory(order, sender));
    List<Recipient> to = new ArrayList<>();
    for (Order.To each : order.to()) {
      to.add(recipient(each, network, from));
    }
    order.alsoThrough().forEach(each -> named(each, "alsoThrough"));
    checkOwnPersons(order, network.code(), from);
    checkCopies(order, network.code(), from);
    return new Route(network.code(), sender, from, to);
  }

  /// The network of that code, or the home network.
  Network network(@Nullable NetworkCode code) {
    return code == null
        ? networks
            .home()
            .orElseThrow(
                () -> Problem.of("request", "network-unknown", 422).about("network").asException())
        : named(code, "network");
  }

  /// The contacts of a State in a network, as the actor may see them.
  List<Contact> contacts(StateCode state, NetworkCode network) {
    return contacts.inForce(state, network, Optional.empty());
  }

  /// An authority of that State which takes requests.
  Authority authority(UUID id, StateCode state, String field) {
    return authorities
        .find(id)
        .filter(each -> each.state().equals(state))
        .orElseThrow(
            () -> Problem.of("request", "authority-unknown", 422).about(field).asException());
  }

  List<Authority> authorities(Collection<UUID> ids) {
    return authorities.find(ids);
  }

  /// Whether the authority is the institution of a contact of that track.
  boolean isInstitutionOf(UUID authority, Party party, NetworkCode network) {
    return contacts.inForce(party.state(), network, Optional.of(party.category())).stream()
        .anyMatch(contact -> authority.equals(contact.holder().authority()));
  }

  private Network named(NetworkCode code, String field) {
    return networks
        .find(code)
        .orElseThrow(
            () -> Problem.of("request", "network-unknown", 422).about(field).asException());
  }

  private static CategoryCode ownCategory(Order order, Viewer sender) {
    CategoryCode chosen = order.category();
    if (chosen != null) {
      if (!sender.tracks().contains(chosen)) {
        throw Problem.of("request", "not-your-category", 422).about("category").asException();
      }
      return chosen;
    }
    CategoryCode theirs = order.to().getFirst().category();
    return theirs != null && sender.tracks().contains(theirs)
        ? theirs
        : sender.tracks().stream().sorted().findFirst().orElseThrow();
  }

  private Recipient recipient(Order.To to, Network network, Party from) {
    if (states.find(to.state()).isEmpty()) {
      throw Problem.of("request", "state-unknown", 422).about("to.state").asException();
    }
    CategoryCode category = to.category() == null ? from.category() : to.category();
    if (network.category(category).isEmpty()) {
      throw Problem.of("request", "category-unknown", 422).about("to.category").asException();
    }
    Set<UUID> there = contacts.holders(to.state(), network.code());
    if (there.isEmpty()) {
      throw Problem.of("request", "no-contact", 422)
          .about("to.state")
          .with("state", to.state().value())
          .asException();
    }
    if (!there.containsAll(to.holders())) {
      throw Problem.of("request", "person-unknown", 422).about("to.persons").asException();
    }
    return new Recipient(new Party(to.state(), category), to.holders());
  }

  private void checkOwnPersons(Order order, NetworkCode network, Party from) {
    Set<UUID> chosen = order.own().holders();
    if (!chosen.isEmpty() && !contacts.holders(from.state(), network).containsAll(chosen)) {
      throw Problem.of("request", "person-unknown", 422).about("own.persons").asException();
    }
  }

  private void checkCopies(Order order, NetworkCode network, Party from) {
    HandlingLabel label = order.handling().label();
    for (UUID copy : order.own().copies()) {
      authority(copy, from.state(), "own.copies");
      if (!SharingPolicy.mayCopy(label, isInstitutionOf(copy, from, network))) {
        throw Problem.of("request", "label-forbids-copy", 403)
            .with("label", label.withPrefix())
            .asException();
      }
    }
  }
}
