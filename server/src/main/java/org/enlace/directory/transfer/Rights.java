package org.enlace.directory.transfer;

import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// For whom somebody imports: an officer of the secretariat for every State, a nominator for the
/// own one.
///
/// @param actor who imports
/// @param state the only State, or null for an officer
record Rights(Actor.SignedIn actor, @Nullable StateCode state) {

  /// The rights of an actor; empty where it may not import.
  static Optional<Rights> of(Actor actor) {
    if (!(actor instanceof Actor.SignedIn signedIn)) {
      return Optional.empty();
    }
    if (signedIn.holds(Role.SECRETARIAT)) {
      return Optional.of(new Rights(signedIn, null));
    }
    return signedIn.holds(Role.NOMINATOR) && signedIn.stateCode() != null
        ? Optional.of(new Rights(signedIn, signedIn.stateCode()))
        : Optional.empty();
  }

  boolean covers(StateCode of) {
    return state == null || state.equals(of);
  }

  /// Whether the actor may enter nominations in that network.
  boolean covers(NetworkCode network) {
    Role role = state == null ? Role.SECRETARIAT : Role.NOMINATOR;
    return actor.grants().stream()
        .anyMatch(grant -> grant.role() == role && grant.network().equals(network));
  }
}
