package org.enlace.identity;

import org.enlace.identity.GrantOrder.Holder;
import org.enlace.identity.Invitations.Guest;
import org.enlace.identity.Invitations.Printed;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The first accounts of a site: who has its console invites them without a second person.
@Component
public class ConsoleInvitations {
  private final Invitations invitations;
  private final Grants grants;

  ConsoleInvitations(Invitations invitations, Grants grants) {
    this.invitations = invitations;
    this.grants = grants;
  }

  /// What came of it.
  public sealed interface Answer {
    /// The link, which also goes by mail where the site can send any.
    record Invited(Printed printed) implements Answer {}

    /// The address has an account, or the role was refused.
    record Refused(Problem problem) implements Answer {}
  }

  /// Invites a guest. Only a task calls this, bound outside the transaction.
  @Transactional
  public Answer invite(Guest guest) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task invites from the console");
    }
    return invitations
        .make(guest)
        .map(account -> invite(account, guest))
        .orElseGet(() -> new Answer.Refused(Giving.Refused.ADDRESS_TAKEN.problem()));
  }

  private Answer invite(Account account, Guest guest) {
    Holder holder = new Holder.OfAccount(account.id());
    return switch (grants.give(GrantOrder.ofNetwork(holder, guest.role(), guest.network()))) {
      case Giving.Given _ -> {
        invitations.send(account);
        yield new Answer.Invited(invitations.print(account));
      }
      case Giving.Refused refused -> {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        yield new Answer.Refused(refused.problem());
      }
    };
  }
}
