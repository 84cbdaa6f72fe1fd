package org.enlace.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.enlace.identity.Accounts;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.springframework.stereotype.Component;

/// Who did what histories tell. The secretariat sees every account, a State's nominators and its
/// mission those of their State; whom they do not see belongs to the secretariat.
@Component
public class Doers {
  private final Accounts accounts;

  Doers(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The names of those accounts which the actor may see.
  public Map<UUID, String> names(Collection<UUID> ids) {
    Map<UUID, String> names = new TreeMap<>();
    Set<UUID> asked = new HashSet<>(ids);
    asked.forEach(
        id -> accounts.find(id).ifPresent(account -> names.put(account.id(), account.name())));
    return names;
  }

  /// Whether an account that the actor cannot see must be one of the secretariat's.
  public boolean knowsOwnSide() {
    Actor actor = ActorScope.required();
    return actor.holds(Role.NOMINATOR) || actor.holds(Role.MISSION);
  }

  /// Whether the actor is that account.
  public boolean isOwn(UUID account) {
    return ActorScope.required() instanceof Actor.SignedIn actor && actor.account().equals(account);
  }
}
