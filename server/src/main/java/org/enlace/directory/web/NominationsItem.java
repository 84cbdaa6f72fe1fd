package org.enlace.directory.web;

import java.util.stream.Stream;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// Nominations in the navigation.
@Component
class NominationsItem implements NavigationItem {
  @Override
  public int order() {
    return 32;
  }

  @Override
  public String textKey() {
    return "directory.navigation.nominations";
  }

  @Override
  public String icon() {
    return "plans";
  }

  @Override
  public String path() {
    return "/nominations";
  }

  @Override
  public boolean holds(Page page) {
    return Stream.of("/nominations", "/notes", "/nominators", "/missions").anyMatch(page::isAt);
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.SECRETARIAT)
        || actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION);
  }
}
