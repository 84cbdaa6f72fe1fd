package org.enlace.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.delivery.ActionTokens;
import org.enlace.identity.Giving;
import org.enlace.identity.GrantOrder;
import org.enlace.identity.Grants;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// What a nomination lets people do, which follows it: whoever is named, or acts for the desk that
/// is, holds the role of a contact while it is in force. Most States send a note and never sign in:
/// whoever has no mailbox in the directory gets no account.
@Component
class Powers {
  private static final LanguageTag ENGLISH = new LanguageTag("en");

  private final Grants grants;
  private final HolderStore holders;
  private final LineStore lines;
  private final NominationStore nominations;
  private final ActionTokens tokens;

  Powers(
      Grants grants,
      HolderStore holders,
      LineStore lines,
      NominationStore nominations,
      ActionTokens tokens) {
    this.grants = grants;
    this.holders = holders;
    this.lines = lines;
    this.nominations = nominations;
    this.tokens = tokens;
  }

  /// Gives the role to whom it is due.
  ///
  /// @return why one of them cannot have it; the transaction must then be given up
  Optional<Problem> give(Nomination nomination) {
    return persons(nomination.holder()).stream()
        .map(person -> give(person, nomination))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// Whether the actor alone entered a line by which those would be reached, or invited: then the
  /// actor's hand is not a second one.
  boolean reachByOwnHand(Holder holder) {
    List<UUID> owners =
        Stream.concat(Stream.of(holder), persons(holder).stream()).map(Holder::id).toList();
    return ActorScope.required() instanceof Actor.SignedIn actor
        && lines.isEnteredAloneBy(actor.account(), owners);
  }

  /// Why an officer may not let somebody act for a State: alone they would make an account for
  /// whomever they like. A State's nominator answers for its own.
  Optional<Problem> officersOwnHand(Holder person) {
    return ActorScope.required().holds(Role.SECRETARIAT) && reachByOwnHand(person)
        ? Optional.of(Problem.of("directory", "line-of-own-hand", 409).about("person"))
        : Optional.empty();
  }

  /// Whom no nomination names any more acknowledges nothing by the links that were sent before.
  void end(Nomination nomination, String reason) {
    grants.endOfCause(nomination.id(), reason);
    UUID holder = nomination.holder().id();
    if (nominations.inForceOf(holder).stream().noneMatch(NominationKeeper::isInForce)) {
      tokens.endOfLines(lines.idsOf(holder), Lines.PROOF);
    }
  }

  /// Ends what one person could do by a nomination of a desk.
  void endOf(UUID person, Nomination nomination) {
    grants.ofCause(nomination.id()).stream()
        .filter(held -> person.equals(held.grant().person()))
        .forEach(held -> grants.end(held.id(), "stood-down"));
  }

  private List<Holder> persons(Holder holder) {
    return switch (holder.kind()) {
      case PERSON -> List.of(holder);
      case DESK -> holders.ofDesk(holder.id());
    };
  }

  private Optional<Problem> give(Holder person, Nomination nomination) {
    Optional<GrantOrder.Holder> recipient = recipient(person);
    if (recipient.isEmpty()) {
      return Optional.empty();
    }
    return switch (grants.give(
        GrantOrder.contact(
            recipient.get(),
            nomination.state(),
            nomination.network(),
            nomination.category(),
            nomination.id()))) {
      case Giving.Given _ -> Optional.empty();
      case Giving.Refused refused ->
          refused == Giving.Refused.ALREADY_GIVEN
              ? Optional.empty()
              : Optional.of(refused.problem());
    };
  }

  /// The person as identity knows it; empty where it has no mailbox that the actor may see.
  Optional<GrantOrder.Holder> recipient(Holder person) {
    return address(person.id())
        .map(address ->
            new GrantOrder.Holder.OfPerson(person.id(), person.name(), address, language(person)));
  }

  private Optional<EmailAddress> address(UUID person) {
    return lines.inForceOf(Set.of(person)).stream()
        .filter(line -> line.kind() == Line.Kind.EMAIL && line.value() != null)
        .map(LineStore.Row::value)
        .flatMap(value -> Optional.ofNullable(value).flatMap(EmailAddress::parse).stream())
        .findFirst();
  }

  private static LanguageTag language(Holder person) {
    return person.languages().stream().findFirst().orElse(ENGLISH);
  }
}
