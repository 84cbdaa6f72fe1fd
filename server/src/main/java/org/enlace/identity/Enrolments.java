package org.enlace.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.GrantOrder.Holder;
import org.enlace.identity.Invitations.Guest;
import org.enlace.kernel.Actor;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How the secretariat takes people in: one officer proposes, a second confirms, and only then is
/// anybody invited. Accounts of a State come by its nominations instead.
@Component
public class Enrolments {
  private final EnrolmentStore store;
  private final AccountStore accounts;
  private final Invitations invitations;
  private final Grants grants;
  private final Ledger ledger;
  private final EnrolmentMeans means;

  Enrolments(
      EnrolmentStore store,
      AccountStore accounts,
      Invitations invitations,
      Grants grants,
      Ledger ledger,
      EnrolmentMeans means) {
    this.store = store;
    this.accounts = accounts;
    this.invitations = invitations;
    this.grants = grants;
    this.ledger = ledger;
    this.means = means;
  }

  /// What else it takes.
  @Component
  record EnrolmentMeans(AccountMail mail, Sources sources) {}

  /// Proposes a guest; the other officers are told.
  @Transactional
  public EnrolmentAnswer propose(Guest guest) {
    Actor.SignedIn actor = Sessions.signedIn();
    if (accounts.idOfAddress(guest.address()).isPresent()) {
      return EnrolmentAnswer.ADDRESS_TAKEN;
    }
    store.add(
        new Enrolment(means.sources().newId(), guest, means.sources().now(), actor.account()));
    accounts.officers().stream()
        .filter(officer -> !officer.id().equals(actor.account()))
        .forEach(officer ->
            means
                .mail()
                .send(
                    officer,
                    AccountMail.Letter.ENROLMENT_WAITS,
                    means.mail().page("/accounts"),
                    Duration.ZERO));
    return EnrolmentAnswer.DONE;
  }

  /// The enrolments that wait for a second officer, the oldest first.
  @Transactional(readOnly = true)
  public List<Enrolment> waiting() {
    return store.waiting();
  }

  /// Confirms: the account is made and invited.
  @Transactional
  public EnrolmentAnswer confirm(UUID id) {
    Actor.SignedIn actor = Sessions.signedIn();
    Enrolment enrolment = store.findAndLock(id).orElse(null);
    if (enrolment == null) {
      return EnrolmentAnswer.UNKNOWN;
    }
    if (enrolment.proposedBy().equals(actor.account())) {
      return EnrolmentAnswer.SAME_HAND;
    }
    Optional<Account> account = invitations.make(enrolment.guest());
    if (account.isEmpty()) {
      return EnrolmentAnswer.ADDRESS_TAKEN;
    }
    store.decide(id, true, actor.account(), means.sources().now());
    admit(account.get(), enrolment);
    return EnrolmentAnswer.DONE;
  }

  private void admit(Account account, Enrolment enrolment) {
    Guest guest = enrolment.guest();
    Holder holder = new Holder.OfAccount(account.id());
    if (!(grants.give(GrantOrder.ofNetwork(holder, guest.role(), guest.network()))
        instanceof Giving.Given)) {
      throw new IllegalStateException("a new account can hold any role");
    }
    invitations.send(account);
    ledger.record(
        Change.of("identity.account.enrolled", "account:" + account.id())
            .in(guest.network())
            .with("role", guest.role().word())
            .by("proposedBy", enrolment.proposedBy().toString()));
  }

  /// Turns a proposal down; who proposed may take it back so.
  @Transactional
  public EnrolmentAnswer decline(UUID id) {
    if (store.findAndLock(id).isEmpty()) {
      return EnrolmentAnswer.UNKNOWN;
    }
    store.decide(id, false, Sessions.signedIn().account(), means.sources().now());
    return EnrolmentAnswer.DONE;
  }
}
