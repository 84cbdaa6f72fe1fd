package org.enlace.identity.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// Who looked one's State up.
@Component
class LookUpNavigation implements NavigationItem {
  @Override
  public int order() {
    return 810;
  }

  @Override
  public String textKey() {
    return "identity.look-ups.title";
  }

  @Override
  public String icon() {
    return "seen";
  }

  @Override
  public String path() {
    return "/look-ups";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION)
        || actor.holds(Role.CONTACT)
        || actor.holds(Role.AUDITOR);
  }
}
