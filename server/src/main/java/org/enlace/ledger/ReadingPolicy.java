package org.enlace.ledger;

import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Who reads entries. The database holds to the same by row-level security.
final class ReadingPolicy {
  private ReadingPolicy() {}

  /// Whether the actor reads the entries about that State or, for null, those about none.
  static boolean maySee(Actor actor, @Nullable String state) {
    if (actor.holds(Role.SECRETARIAT) || actor.holds(Role.AUDITOR)) {
      return true;
    }
    if (state == null) {
      return actor instanceof Actor.SignedIn;
    }
    Optional<String> own = actor.state().map(StateCode::value);
    return actor instanceof Actor.SignedIn
        && own.equals(Optional.of(state))
        && (actor.holds(Role.CONTACT) || actor.holds(Role.NOMINATOR) || actor.holds(Role.MISSION));
  }
}
