package org.enlace.directory.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// Leads to one's own lines and devices.
@Component
class MyLinesItem implements NavigationItem {
  @Override
  public int order() {
    return 41;
  }

  @Override
  public String textKey() {
    return "directory.my-lines.title";
  }

  @Override
  public String icon() {
    return "duty";
  }

  @Override
  public String path() {
    return "/my-lines";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.CONTACT);
  }
}
