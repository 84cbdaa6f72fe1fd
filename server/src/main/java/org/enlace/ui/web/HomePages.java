package org.enlace.ui.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.DashboardPanel;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.enlace.ui.page.PublicCounts;
import org.enlace.ui.page.PublicNetworks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The public first page, what a contact is, and what a reader can do now.
@Controller
class HomePages {
  private final Pages pages;
  private final ObjectProvider<DashboardPanel> panels;
  private final PublicCounts counts;
  private final PublicNetworks networks;

  HomePages(
      Pages pages,
      ObjectProvider<DashboardPanel> panels,
      PublicCounts counts,
      PublicNetworks networks) {
    this.pages = pages;
    this.panels = panels;
    this.counts = counts;
    this.networks = networks;
  }

  @GetMapping("/")
  @Access(value = Access.Who.ANYONE, reason = "it says what the network is, and names nobody")
  View first(Page page) {
    return pages.show(
        "ui/first.jte", Map.of("bands", counts.bands(), "networks", networks.all(page.locale())));
  }

  @GetMapping("/now")
  @Access(Access.Who.SIGNED_IN)
  View now(Page page) {
    List<Supplier<Optional<Panel>>> parts =
        panels.stream()
            .<Supplier<Optional<Panel>>>map(panel -> () -> panel.panelFor(page))
            .toList();
    return pages.show("ui/now.jte", Map.of("parts", pages.gather(page, parts)));
  }

  @GetMapping("/help")
  @Access(value = Access.Who.ANYONE, reason = "what a contact does and does not do is no secret")
  View help() {
    return pages.show("ui/help.jte", Map.of());
  }
}
