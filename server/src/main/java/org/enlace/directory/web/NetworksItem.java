package org.enlace.directory.web;

import org.enlace.kernel.Actor;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// The networks in the navigation.
@Component
class NetworksItem implements NavigationItem {
  @Override
  public int order() {
    return 38;
  }

  @Override
  public String textKey() {
    return "directory.navigation.networks";
  }

  @Override
  public String icon() {
    return "exercises";
  }

  @Override
  public String path() {
    return "/networks";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return actor instanceof Actor.SignedIn;
  }
}
