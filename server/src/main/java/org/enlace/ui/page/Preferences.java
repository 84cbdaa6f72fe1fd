package org.enlace.ui.page;

import java.util.Optional;
import org.enlace.kernel.Actor;

/// Keeps what an account chose about how pages are written for it. The room that owns accounts
/// implements it.
public interface Preferences {
  /// What the account chose, or empty where it chose nothing yet.
  Optional<Reader> preferencesOf(Actor.SignedIn actor);

  /// Keeps the choice for all sessions of the account.
  void save(Actor.SignedIn actor, Reader reader);
}
