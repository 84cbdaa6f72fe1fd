package org.enlace.directory.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// Files for and from other directories in the navigation.
@Component
class TransferItem implements NavigationItem {
  @Override
  public int order() {
    return 36;
  }

  @Override
  public String textKey() {
    return "directory.navigation.transfer";
  }

  @Override
  public String icon() {
    return "plans";
  }

  @Override
  public String path() {
    return "/exports";
  }

  @Override
  public boolean holds(Page page) {
    return page.isAt("/exports") || page.isAt("/imports");
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.SECRETARIAT)
        || actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION)
        || actor.holds(Role.CONTACT);
  }
}
