package org.enlace.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.ui.page.DashboardPanel;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.springframework.stereotype.Component;

/// What waits for the reader in the directory, on their first page.
@Component
class CarePanel implements DashboardPanel {
  private static final int AFTER_REQUESTS_AND_DUTY = 30;

  private final CareTasks tasks;
  private final Pages pages;

  CarePanel(CareTasks tasks, Pages pages) {
    this.tasks = tasks;
    this.pages = pages;
  }

  @Override
  public Optional<Panel> panelFor(Page page) {
    List<CareView.Task> open = tasks.of(page);
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Panel(
                AFTER_REQUESTS_AND_DUTY,
                pages.part("directory/care.jte", page, Map.of("care", new CareView(open)))));
  }
}
