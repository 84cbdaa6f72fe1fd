package org.enlace.directory;

import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;

/// Who keeps a State's entries: its nominators, the secretariat on its behalf, and of their own
/// entry the persons named.
@Component
class Keepers {
  private final ActingPersons acting;

  Keepers(ActingPersons acting) {
    this.acting = acting;
  }

  /// Whether the actor keeps every entry of that State.
  boolean keepsAll(StateCode state) {
    Actor actor = ActorScope.required();
    return actor.holds(Role.SECRETARIAT) || (actor.holds(Role.NOMINATOR) && actor.actsFor(state));
  }

  /// Whether the actor is that person, or acts for that desk.
  boolean is(UUID holder) {
    Actor actor = ActorScope.required();
    return actor.holds(Role.CONTACT) && acting.of(actor).contains(holder);
  }

  /// Whether the actor keeps the entry of that person or desk.
  boolean keeps(StateCode state, UUID holder) {
    return keepsAll(state) || is(holder);
  }
}
