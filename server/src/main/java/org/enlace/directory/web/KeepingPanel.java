package org.enlace.directory.web;

import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.enlace.ui.page.StatePanel;
import org.springframework.stereotype.Component;

/// The ways to a State's entries, on its page, for those who keep or watch them.
@Component
class KeepingPanel implements StatePanel {
  private static final int AFTER_WHO_ANSWERS = 50;

  private final Pages pages;

  KeepingPanel(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Optional<Panel> panelFor(StateCode state, Page page) {
    boolean officer = page.actor().holds(Role.SECRETARIAT);
    if (!officer && !page.actor().actsFor(state)) {
      return Optional.empty();
    }
    boolean names =
        officer || page.actor().holds(Role.NOMINATOR) || page.actor().holds(Role.MISSION);
    boolean sees = names || page.actor().holds(Role.CONTACT);
    return sees
        ? Optional.of(
            new Panel(
                AFTER_WHO_ANSWERS,
                pages.part(
                    "directory/keeping.jte", page, Map.of("state", state.value(), "names", names))))
        : Optional.empty();
  }
}
