package org.enlace.duty.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.duty.OwnDuty;
import org.enlace.kernel.Role;
import org.enlace.ui.page.DashboardPanel;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.springframework.stereotype.Component;

/// Until when the reader is on duty, on their first page.
@Component
class DutyPanel implements DashboardPanel {
  private static final int AFTER_WHAT_WAITS = 20;

  private final OwnDuty duty;
  private final Pages pages;

  DutyPanel(OwnDuty duty, Pages pages) {
    this.duty = duty;
    this.pages = pages;
  }

  @Override
  public Optional<Panel> panelFor(Page page) {
    if (!page.actor().holds(Role.CONTACT)) {
      return Optional.empty();
    }
    List<DutyView.KeptRow> own =
        duty.all().stream()
            .filter(OwnDuty.Kept::own)
            .map(each -> DutyPages.row(each, page))
            .toList();
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(AFTER_WHAT_WAITS, pages.part("duty/mine.jte", page, Map.of("own", own))));
  }
}
