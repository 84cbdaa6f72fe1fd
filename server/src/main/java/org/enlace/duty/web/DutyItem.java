package org.enlace.duty.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// Duty in the navigation.
@Component
class DutyItem implements NavigationItem {
  @Override
  public int order() {
    return 40;
  }

  @Override
  public String textKey() {
    return "duty.mine.title";
  }

  @Override
  public String icon() {
    return "duty";
  }

  @Override
  public String path() {
    return "/duty";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.CONTACT) || actor.holds(Role.NOMINATOR);
  }
}
