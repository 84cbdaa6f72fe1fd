package org.enlace.delivery.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LinesOpen;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// By which ways notices go to the lines of the reader's State; its nominators switch them.
@Controller
class WaysPages {
  private final LinesOpen lines;
  private final Pages pages;

  WaysPages(LinesOpen lines, Pages pages) {
    this.lines = lines;
    this.pages = pages;
  }

  @GetMapping("/notice-ways")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR, Role.CONTACT})
  View show(Page page) {
    StateCode state = state(page);
    Set<LineKind> site = lines.ofSite();
    Set<LineKind> off = lines.off(state);
    List<WayRow> rows =
        Stream.of(LineKind.values())
            .map(each -> row(each, site.contains(each), off.contains(each), page))
            .toList();
    return pages.show("delivery/ways.jte", Map.of("rows", rows, "keeps", LinesOpen.mayTurn(state)));
  }

  @PostMapping("/notice-ways")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR})
  View turn(@RequestParam String kind, @RequestParam boolean off, Page page) {
    Optional<LineKind> known =
        LinesOpen.switched().stream().filter(each -> each.word().equals(kind)).findFirst();
    if (known.isEmpty() || !lines.turn(state(page), known.get(), off)) {
      throw Problem.notFound().asException();
    }
    return pages.seeOther(
        "/notice-ways", off ? "delivery.notice.way-off" : "delivery.notice.way-on");
  }

  private static StateCode state(Page page) {
    return page.actor().state().orElseThrow(() -> Problem.notFound().asException());
  }

  private static WayRow row(LineKind kind, boolean site, boolean off, Page page) {
    String standing = !site ? "absent" : off ? "off" : "on";
    return new WayRow(
        kind.word(),
        page.text("delivery.way." + kind.word()),
        page.text("delivery.way." + kind.word() + ".text"),
        standing,
        LinesOpen.switched().contains(kind));
  }
}
