package org.enlace.directory.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;

/// Which of the pages that belong together a reader is offered.
public final class Tabs {
  private Tabs() {}

  /// Whether the reader sees who nominates.
  public static boolean seesNominators(Actor actor) {
    return actor.holds(Role.SECRETARIAT)
        || actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION);
  }

  /// Whether the reader may bring files of other directories in.
  public static boolean imports(Actor actor) {
    return actor.holds(Role.SECRETARIAT) || actor.holds(Role.NOMINATOR);
  }
}
