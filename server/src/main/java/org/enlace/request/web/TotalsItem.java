package org.enlace.request.web;

import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// The place of the totals in the navigation of those who see nothing else of requests.
@Component
class TotalsItem implements NavigationItem {
  @Override
  public int order() {
    return 21;
  }

  @Override
  public String textKey() {
    return "request.page.totals";
  }

  @Override
  public String icon() {
    return "requests";
  }

  @Override
  public String path() {
    return "/requests/totals";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor.holds(Role.SECRETARIAT) || actor.holds(Role.AUDITOR);
  }
}
