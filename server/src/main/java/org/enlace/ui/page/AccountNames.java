package org.enlace.ui.page;

import org.enlace.kernel.Actor;

/// Tells an account its own name, for the head of its pages. The room that owns accounts implements
/// it.
public interface AccountNames {
  /// Its name; empty where the account has been erased since it signed in.
  String nameOf(Actor.SignedIn actor);
}
