package org.enlace.request.web;

import java.util.List;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// The place of requests in the navigation.
@Component
class RequestItem implements NavigationItem {
  private static final List<Role> READERS =
      List.of(Role.CONTACT, Role.DESK, Role.NOMINATOR, Role.MISSION);

  @Override
  public int order() {
    return 20;
  }

  @Override
  public String textKey() {
    return "request.page.title";
  }

  @Override
  public String icon() {
    return "requests";
  }

  @Override
  public String path() {
    return "/requests";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return READERS.stream().anyMatch(actor::holds);
  }
}
