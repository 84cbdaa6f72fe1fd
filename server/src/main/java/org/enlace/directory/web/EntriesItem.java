package org.enlace.directory.web;

import java.util.stream.Stream;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// The entries of one's own State in the navigation; for the secretariat those of any.
@Component
class EntriesItem implements NavigationItem {
  @Override
  public int order() {
    return 34;
  }

  @Override
  public String textKey() {
    return "directory.navigation.entries";
  }

  @Override
  public String icon() {
    return "person";
  }

  @Override
  public String path() {
    return "/people";
  }

  @Override
  public boolean holds(Page page) {
    return Stream.of("/people", "/authorities", "/lines", "/keys").anyMatch(page::isAt);
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.SECRETARIAT)
        || actor.holds(Role.NOMINATOR)
        || actor.holds(Role.MISSION)
        || actor.holds(Role.CONTACT);
  }
}
