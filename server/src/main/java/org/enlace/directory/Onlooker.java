package org.enlace.directory;

import java.util.Set;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// What an actor may see of the directory: pure rules, which the policies of the database repeat as
/// far as they can.
///
/// @param actor who looks
record Onlooker(Actor actor) {
  private static final Set<Role> MEMBERS =
      Set.of(Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.EXERCISE_DIRECTOR);

  /// Whether everything is shown: the system's own tasks.
  boolean seesEverything() {
    return actor instanceof Actor.Task;
  }

  /// The State whose entries are the actor's own; empty text where there is none.
  String ownState() {
    return actor.state().map(StateCode::value).orElse("");
  }

  boolean owns(StateCode state) {
    return actor.actsFor(state);
  }

  /// The networks whose contacts the actor may see.
  Set<String> networks() {
    return actor instanceof Actor.SignedIn signedIn
        ? signedIn.grants().stream()
            .filter(grant -> MEMBERS.contains(grant.role()))
            .map(grant -> grant.network().value())
            .collect(Collectors.toSet())
        : Set.of();
  }

  /// Whether failures and their reasons are shown, which are for the owning State and the
  /// secretariat.
  boolean seesFailures(StateCode state) {
    return seesEverything() || owns(state) || actor.holds(Role.SECRETARIAT);
  }

  /// Whether a line's value is released to the actor at all.
  boolean isReleased(
      Line.Visibility visibility, StateCode owner, NetworkCode network, CategoryCode category) {
    if (seesEverything() || owns(owner)) {
      return true;
    }
    return switch (visibility) {
      case MEMBERS -> !networks().isEmpty();
      case SAME_TRACK -> isSecretariat(network) || isContact(network, category);
      case SECRETARIAT -> isSecretariat(network);
      case OWN_STATE -> false;
    };
  }

  /// Whether a personal line's value must be opened, and the opening recorded.
  boolean mustOpen(boolean personal, StateCode owner) {
    return personal && !seesEverything() && !owns(owner);
  }

  private boolean isSecretariat(NetworkCode network) {
    return holds(Role.SECRETARIAT, network, null);
  }

  private boolean isContact(NetworkCode network, CategoryCode category) {
    return holds(Role.CONTACT, network, category);
  }

  private boolean holds(Role role, NetworkCode network, @Nullable CategoryCode category) {
    return actor instanceof Actor.SignedIn signedIn
        && signedIn.grants().stream()
            .anyMatch(grant ->
                grant.role() == role
                    && grant.network().equals(network)
                    && (category == null || category.equals(grant.category())));
  }
}
