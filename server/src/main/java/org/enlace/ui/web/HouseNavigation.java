package org.enlace.ui.web;

import org.enlace.kernel.Actor;
import org.enlace.ui.page.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The places of the house itself.
@Configuration(proxyBeanMethods = false)
class HouseNavigation {

  @Bean
  NavigationItem nowItem() {
    return new Place(10, "ui.navigation.now", "/now", "now");
  }

  @Bean
  NavigationItem helpItem() {
    return new Place(900, "ui.navigation.help", "/help", "help");
  }

  /// A place for everybody who signed in.
  private record Place(int order, String textKey, String path, String icon)
      implements NavigationItem {
    @Override
    public boolean isShownTo(Actor actor) {
      return actor instanceof Actor.SignedIn;
    }
  }
}
