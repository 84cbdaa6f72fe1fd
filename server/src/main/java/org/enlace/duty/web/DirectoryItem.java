package org.enlace.duty.web;

import java.util.Set;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.page.NavigationItem;
import org.springframework.stereotype.Component;

/// The directory in the navigation.
@Component
class DirectoryItem implements NavigationItem {
  private static final Set<Role> READERS =
      Set.of(
          Role.SECRETARIAT,
          Role.NOMINATOR,
          Role.MISSION,
          Role.CONTACT,
          Role.DESK,
          Role.EXERCISE_DIRECTOR);

  @Override
  public int order() {
    return 30;
  }

  @Override
  public String textKey() {
    return "duty.directory.title";
  }

  @Override
  public String icon() {
    return "directory";
  }

  @Override
  public String path() {
    return "/directory";
  }

  @Override
  public boolean isShownTo(Actor actor) {
    return READERS.stream().anyMatch(actor::holds);
  }
}
