package org.enlace.identity;

import java.time.InstantSource;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door by which the directory has the account of a person erased, together with the person:
/// address, name and all it signs in with go; what the account did keeps its id.
@Component
public class AccountErasures {
  private static final String BLANK = "—";

  private final AccountErasureStore store;
  private final GrantStore grants;
  private final InstantSource clock;

  AccountErasures(AccountErasureStore store, GrantStore grants, InstantSource clock) {
    this.store = store;
    this.grants = grants;
    this.clock = clock;
  }

  /// Erases the account of a person, if there is one; for a task, in its transaction.
  ///
  /// @return false where the account still holds a role, and nothing was erased
  /// @throws IllegalStateException where the actor is not a task of the system
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean erase(UUID person) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task erases accounts");
    }
    UUID account = store.lock(person).orElse(null);
    if (account != null && !grants.ofAccount(account).isEmpty()) {
      return false;
    }
    if (account != null) {
      store.erase(account, BLANK, clock.instant());
    }
    return grants.ofPerson(person).isEmpty();
  }
}
