package org.enlace.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.GrantOrder.Holder;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The roles that accounts hold. Giving and ending happen here alone, in the transaction of
/// whatever they follow from, each with an entry of the ledger. A change of roles ends the
/// account's sessions.
@Component
public class Grants {
  private final GrantStore store;
  private final AccountStore accounts;
  private final EventStore events;
  private final Invitations invitations;
  private final Ledger ledger;
  private final Sources sources;

  Grants(
      GrantStore store,
      AccountStore accounts,
      EventStore events,
      Invitations invitations,
      Ledger ledger,
      Sources sources) {
    this.store = store;
    this.accounts = accounts;
    this.events = events;
    this.invitations = invitations;
    this.ledger = ledger;
    this.sources = sources;
  }

  /// Gives a role. Where the holder is a person of the directory without an account, one is
  /// invited.
  @Transactional
  public Giving give(GrantOrder order) {
    Actor actor = ActorScope.required();
    if (!GrantPolicy.mayDecide(actor, order.role(), order.state())) {
      return Giving.Refused.NOT_YOURS;
    }
    return switch (order.holder()) {
      case Holder.OfAccount(UUID account) -> giveTo(account, null, order);
      case Holder.OfPerson person -> giveTo(person, order);
    };
  }

  private Giving giveTo(Holder.OfPerson person, GrantOrder order) {
    Optional<UUID> known = accounts.idOfPerson(person.person());
    if (known.isPresent()) {
      return giveTo(known.get(), person.person(), order);
    }
    Optional<UUID> called = accounts.idOfAddress(person.address());
    if (called.isPresent()) {
      return isOfThatState(called.get(), order)
          ? giveTo(called.get(), person.person(), order)
          : Giving.Refused.ADDRESS_TAKEN;
    }
    Instant now = sources.now();
    AccountStore.Draft draft =
        new AccountStore.Draft(
            sources.newId(),
            person.address(),
            person.name(),
            person.language(),
            order.state(),
            person.person());
    if (!accounts.add(draft, new AccountState.Invited(now), false, by(ActorScope.required()))) {
      return Giving.Refused.ADDRESS_TAKEN;
    }
    Giving giving = write(draft.id(), person.person(), order, true);
    accounts.find(draft.id()).map(AccountStore.Row::account).ifPresent(invitations::send);
    return giving;
  }

  /// Whether an account that has the person's address is the order's State's already. Whoever
  /// enters a mailbox would else take an auditor's account, or a partner's, for a State, and could
  /// close it.
  private boolean isOfThatState(UUID account, GrantOrder order) {
    return ActorScope.required() instanceof Actor.Task
        || accounts
            .findAndLock(account)
            .filter(row -> Objects.equals(row.account().state(), order.state()))
            .isPresent();
  }

  private Giving giveTo(UUID account, @Nullable UUID person, GrantOrder order) {
    AccountStore.Row row = accounts.findAndLock(account).orElse(null);
    if (row == null) {
      return Giving.Refused.ACCOUNT_UNKNOWN;
    }
    UUID known = row.account().person();
    if (person != null && known != null && !known.equals(person)) {
      return Giving.Refused.ADDRESS_TAKEN;
    }
    Optional<Giving.Refused> refusal =
        GrantPolicy.refusal(ActorScope.required(), order, row.holder());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    accounts.bind(account, order.state(), order.role() == Role.SECRETARIAT, person);
    return write(account, person == null ? known : person, order, false);
  }

  private Giving write(UUID account, @Nullable UUID person, GrantOrder order, boolean invited) {
    Actor actor = ActorScope.required();
    UUID id = sources.newId();
    if (!store.add(new GrantStore.Row(id, account, person, order, by(actor), sources.now()))) {
      return Giving.Refused.ALREADY_GIVEN;
    }
    events.add(account, Event.Kind.ROLE_GIVEN, null);
    ledger.record(
        Change.of("identity.role.given", "grant:" + id)
            .in(order.network())
            .concerning(order.state())
            .with("account", account.toString())
            .with("role", order.role().word())
            .with("category", text(order.category()))
            .with("authority", text(order.authority()))
            .with("cause", text(order.cause())));
    return new Giving.Given(id, account, invited);
  }

  /// Ends a grant; false where none of that id is in force or the actor may not end it.
  @Transactional
  public boolean end(UUID grant, String reason) {
    return store.find(grant).filter(held -> endOne(held, reason)).isPresent();
  }

  /// Ends every grant that follows from something, such as a nomination; says how many there were.
  @Transactional
  public int endOfCause(UUID cause, String reason) {
    return (int) store.ofCause(cause).stream().filter(held -> endOne(held, reason)).count();
  }

  private boolean endOne(HeldGrant held, String reason) {
    Actor actor = ActorScope.required();
    Role role = held.grant().role();
    if (!GrantPolicy.mayDecide(actor, role, held.state())
        || !store.end(held.id(), reason, by(actor), sources.now())) {
      return false;
    }
    events.add(held.account(), Event.Kind.ROLE_ENDED, null);
    ledger.record(
        Change.of("identity.role.ended", "grant:" + held.id())
            .in(held.grant().network())
            .concerning(held.state())
            .with("account", held.account().toString())
            .with("role", role.word())
            .withPersonal("reason", reason));
    return true;
  }

  /// The grants in force of a person of the directory, as far as the actor may see them.
  @Transactional(readOnly = true)
  public List<HeldGrant> ofPerson(UUID person) {
    return store.ofPerson(person);
  }

  /// The grants in force that follow from something, as far as the actor may see them.
  @Transactional(readOnly = true)
  public List<HeldGrant> ofCause(UUID cause) {
    return store.ofCause(cause);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable UUID by(Actor actor) {
    return actor instanceof Actor.SignedIn signedIn ? signedIn.account() : null;
  }
}
