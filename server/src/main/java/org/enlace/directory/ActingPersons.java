package org.enlace.directory;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Grant;
import org.springframework.stereotype.Component;

/// As whom an account is known to the directory.
@Component
class ActingPersons {
  private final HolderStore holders;

  ActingPersons(HolderStore holders) {
    this.holders = holders;
  }

  /// The persons that the actor is, and the desks for which they act.
  Set<UUID> of(Actor actor) {
    if (!(actor instanceof Actor.SignedIn signedIn)) {
      return Set.of();
    }
    Set<UUID> acting =
        signedIn.grants().stream()
            .map(Grant::person)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    if (!acting.isEmpty()) {
      acting.addAll(holders.desksOf(acting));
    }
    return acting;
  }
}
