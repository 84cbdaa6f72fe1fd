package org.enlace.request.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.request.RequestQuery;
import org.enlace.request.RequestQuery.Box;
import org.enlace.request.Requests;
import org.enlace.ui.api.Paging;
import org.enlace.ui.page.DashboardPanel;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Panel;
import org.springframework.stereotype.Component;

/// The requests that still move, on the first page of whoever answers them.
@Component
class RequestPanel implements DashboardPanel {
  private static final int FIRST = 10;
  private static final int SHOWN = 5;

  private final Requests requests;
  private final Wording wording;
  private final Pages pages;

  RequestPanel(Requests requests, Wording wording, Pages pages) {
    this.requests = requests;
    this.wording = wording;
    this.pages = pages;
  }

  @Override
  public Optional<Panel> panelFor(Page page) {
    Actor actor = page.actor();
    if (!actor.holds(Role.CONTACT) && !actor.holds(Role.DESK)) {
      return Optional.empty();
    }
    Map<String, Object> values =
        Map.of(
            "received", moving(Box.IN, page),
            "sent", moving(Box.OUT, page),
            "writes", actor.holds(Role.CONTACT));
    return Optional.of(new Panel(FIRST, pages.part("request/moving.jte", page, values)));
  }

  private List<RowView> moving(Box box, Page page) {
    Actor.SignedIn actor = (Actor.SignedIn) ActorScope.required();
    Paging paging = Paging.of(Integer.toString(SHOWN), null);
    return requests.list(new RequestQuery(box, true, null, null, paging)).orThrow().items().stream()
        .map(each -> wording.row(each, actor.stateCode(), page))
        .toList();
  }
}
