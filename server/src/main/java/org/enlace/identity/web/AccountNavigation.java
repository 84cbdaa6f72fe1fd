package org.enlace.identity.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// The accounts, for those who answer for some.
@Component
class AccountNavigation implements NavigationItem {
  @Override
  public int order() {
    return 800;
  }

  @Override
  public String textKey() {
    return "identity.accounts.title";
  }

  @Override
  public String icon() {
    return "admin";
  }

  @Override
  public String path() {
    return "/accounts";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.SECRETARIAT)
        || actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION)
        || actor.holds(Role.AUDITOR);
  }
}
