package org.enlace.request.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.request.Correspondents;
import org.enlace.request.RequestTotals;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What the secretariat and auditors see of requests: how many a month there were in their network.
@Controller
class TotalsPages {
  private static final Set<Role> COUNTING = Set.of(Role.SECRETARIAT, Role.AUDITOR);
  private static final int MONTHS = 24;

  private final RequestTotals totals;
  private final Correspondents correspondents;
  private final Pages pages;

  TotalsPages(RequestTotals totals, Correspondents correspondents, Pages pages) {
    this.totals = totals;
    this.correspondents = correspondents;
    this.pages = pages;
  }

  @GetMapping("/requests/totals")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.AUDITOR})
  View show(Page page) {
    Actor.SignedIn actor = (Actor.SignedIn) ActorScope.required();
    YearMonth since =
        YearMonth.from(LocalDate.ofInstant(page.now(), ZoneOffset.UTC)).minusMonths(MONTHS);
    Map<String, List<MonthRow>> networks = new LinkedHashMap<>();
    actor.grants().stream()
        .filter(grant -> COUNTING.contains(grant.role()))
        .map(Grant::network)
        .distinct()
        .sorted()
        .forEach(network ->
            networks.put(
                correspondents.network(network, page.locale()), months(network, since, page)));
    return pages.show("request/totals.jte", Map.of("networks", networks));
  }

  private List<MonthRow> months(NetworkCode network, YearMonth since, Page page) {
    DateTimeFormatter name = DateTimeFormatter.ofPattern("LLLL yyyy", page.locale());
    return totals.ofNetwork(network, since).orThrow().reversed().stream()
        .map(each ->
            new MonthRow(
                each.month().format(name), each.sent(), each.acknowledged(), each.concluded()))
        .toList();
  }
}
