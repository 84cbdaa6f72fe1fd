package org.enlace.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.identity.Giving;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.Grants;
import org.enlace.identity.HeldGrant;
import org.enlace.kernel.NetworkCode;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Who works at the desk of an authority: a role of identity, in step with the directory.
@Component
class Seats {
  private final AuthorityStore authorities;
  private final HolderStore holders;
  private final Powers powers;
  private final Grants grants;
  private final Keepers keepers;
  private final Chronicle chronicle;
  private final Tellings tellings;

  Seats(
      AuthorityStore authorities,
      HolderStore holders,
      Powers powers,
      Grants grants,
      Keepers keepers,
      News news) {
    this.authorities = authorities;
    this.holders = holders;
    this.powers = powers;
    this.grants = grants;
    this.keepers = keepers;
    this.chronicle = news.chronicle();
    this.tellings = news.tellings();
  }

  /// Where what happened is written down and told.
  @Component("seatNews")
  record News(Chronicle chronicle, Tellings tellings) {}

  Answer<Holder> give(UUID authority, UUID person, NetworkCode network) {
    Answer<Holder> found = known(authority, person);
    if (!(found instanceof Answer.Done<Holder>(Holder holder))) {
      return found;
    }
    Optional<Problem> ownHand = powers.officersOwnHand(holder);
    if (ownHand.isPresent()) {
      return Answer.refused(ownHand.get());
    }
    Optional<GrantOrder.Holder> recipient = powers.recipient(holder);
    if (recipient.isEmpty()) {
      return Answer.refused(Problem.of("directory", "no-mailbox", 409).about("person"));
    }
    return switch (grants.give(
        GrantOrder.desk(recipient.get(), holder.state(), network, authority, null))) {
      case Giving.Refused refused -> Answer.refused(refused.problem());
      case Giving.Given _ -> {
        chronicle.write(
            entry("seated", authority, holder).in(network).with("person", person.toString()));
        tellings.tell(Telling.Kind.DESK_STAFFED, authority, holder.state(), network);
        yield found;
      }
    };
  }

  Answer<Holder> end(UUID authority, UUID person) {
    Answer<Holder> found = known(authority, person);
    if (!(found instanceof Answer.Done<Holder>(Holder holder))) {
      return found;
    }
    long ended =
        grants.ofPerson(person).stream()
            .filter(held -> authority.equals(held.grant().authority()))
            .map(HeldGrant::id)
            .filter(id -> grants.end(id, "unseated"))
            .count();
    if (ended == 0) {
      return Answer.refused(Problem.notFound());
    }
    chronicle.write(entry("unseated", authority, holder).with("person", person.toString()));
    return found;
  }

  /// Who works there, among the persons of the State; as far as the actor may see their roles.
  List<Holder> of(UUID authority) {
    Optional<Authority> found = authorities.byId(Set.of(authority)).stream().findFirst();
    return found.stream()
        .flatMap(known -> holders.ofState(known.state()).stream())
        .filter(holder -> holder.kind() == Holder.Kind.PERSON)
        .filter(person -> sits(person.id(), authority))
        .toList();
  }

  private boolean sits(UUID person, UUID authority) {
    return grants.ofPerson(person).stream()
        .anyMatch(held -> authority.equals(held.grant().authority()));
  }

  private static Change entry(String done, UUID authority, Holder holder) {
    return Change.of("directory.authority." + done, "authority:" + authority)
        .concerning(holder.state());
  }

  private Answer<Holder> known(UUID authority, UUID person) {
    Optional<Authority> found = authorities.lock(authority);
    if (found.isEmpty()) {
      return Answer.refused(Problem.notFound());
    }
    if (!keepers.keepsAll(found.get().state())) {
      return Answer.refused(Problem.of("directory", "authority-not-yours", 403));
    }
    return holders.byId(Set.of(person)).stream()
        .filter(each -> each.kind() == Holder.Kind.PERSON)
        .filter(each -> each.state().equals(found.get().state()))
        .findFirst()
        .<Answer<Holder>>map(Answer::done)
        .orElseGet(
            () -> Answer.refused(Problem.of("directory", "holder-unknown", 422).about("person")));
  }
}
