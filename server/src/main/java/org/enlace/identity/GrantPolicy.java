package org.enlace.identity;

import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Who may give and end which role, and what one account may hold together.
final class GrantPolicy {
  private GrantPolicy() {}

  /// What the policy asks about the account that would hold the role.
  record Holder(
      UUID account, @Nullable StateCode state, boolean secretariat, AccountState.Kind status) {}

  /// Whether the actor may give or end a role at all: a task, the secretariat, or a nominator for
  /// its own State's contacts, desks and mission.
  static boolean mayDecide(Actor actor, Role role, @Nullable StateCode state) {
    return switch (actor) {
      case Actor.Task _ -> true;
      case Actor.SignedIn signedIn ->
          signedIn.holds(Role.SECRETARIAT)
              || (signedIn.holds(Role.NOMINATOR)
                  && state != null
                  && signedIn.actsFor(state)
                  && role != Role.NOMINATOR);
      case Actor.LinkHolder _, Actor.Remote _, Actor.Anonymous _ -> false;
    };
  }

  /// Why the holder cannot have the role, or empty where it can.
  static Optional<Giving.Refused> refusal(Actor actor, GrantOrder order, Holder holder) {
    if (actor instanceof Actor.SignedIn signedIn && signedIn.account().equals(holder.account())) {
      return Optional.of(Giving.Refused.OWN_ACCOUNT);
    }
    if (holder.status() == AccountState.Kind.DISABLED) {
      return Optional.of(Giving.Refused.ACCOUNT_DISABLED);
    }
    StateCode state = order.state();
    boolean mixes =
        state != null
            ? holder.secretariat()
            : order.role() == Role.SECRETARIAT && holder.state() != null;
    if (mixes) {
      return Optional.of(Giving.Refused.SECRETARIAT_AND_STATE);
    }
    boolean otherState = state != null && holder.state() != null && !state.equals(holder.state());
    return otherState ? Optional.of(Giving.Refused.OF_ANOTHER_STATE) : Optional.empty();
  }
}
