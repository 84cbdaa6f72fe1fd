package org.enlace.delivery.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// What became of notices.
@Component
class DeliveryNavigation implements NavigationItem {
  @Override
  public int order() {
    return 805;
  }

  @Override
  public String textKey() {
    return "delivery.log.title";
  }

  @Override
  public String icon() {
    return "requests";
  }

  @Override
  public String path() {
    return "/deliveries";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.CONTACT)
        || actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION)
        || actor.holds(Role.SECRETARIAT);
  }
}
