package org.enlace.ledger.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// The log, for those who may read entries.
@Component
class ChangesItem implements NavigationItem {
  @Override
  public int order() {
    return 820;
  }

  @Override
  public String textKey() {
    return "ledger.log.title";
  }

  @Override
  public String icon() {
    return "seen";
  }

  @Override
  public String path() {
    return "/log";
  }

  @Override
  public boolean holds(Page page) {
    return page.isAt("/log");
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor instanceof Actor.SignedIn && !actor.holds(Role.DESK);
  }
}
