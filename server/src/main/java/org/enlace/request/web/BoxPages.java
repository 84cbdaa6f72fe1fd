package org.enlace.request.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.request.DraftView;
import org.enlace.request.Drafts;
import org.enlace.request.RequestQuery;
import org.enlace.request.RequestQuery.Box;
import org.enlace.request.RequestSummary;
import org.enlace.request.Requests;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Paging;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The boxes: what came in, what went out, what is being written. What cannot be read in the
/// address is left out: a page answers what it understood.
@Controller
class BoxPages {
  private final Requests requests;
  private final Drafts drafts;
  private final Wording wording;
  private final Pages pages;

  BoxPages(Requests requests, Drafts drafts, Wording wording, Pages pages) {
    this.requests = requests;
    this.drafts = drafts;
    this.wording = wording;
    this.pages = pages;
  }

  @GetMapping("/requests")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.DESK, Role.NOMINATOR, Role.MISSION})
  View show(
      @RequestParam(required = false) @Nullable String box,
      @RequestParam(required = false) @Nullable String open,
      @RequestParam(required = false) @Nullable String with,
      @RequestParam(required = false) @Nullable String after,
      Page page) {
    Box asked = Box.parse(box == null ? "" : box).orElse(Box.IN);
    Boolean moving = "all".equals(open) ? null : Boolean.TRUE;
    StateCode other = with == null ? null : StateCode.parse(with).orElse(null);
    Actor.SignedIn actor = (Actor.SignedIn) ActorScope.required();
    PageOf<RequestSummary> found =
        requests
            .list(new RequestQuery(asked, moving, null, other, Paging.of(null, after)))
            .orThrow();
    boolean writes = actor.holds(Role.CONTACT);
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("box", asked.name().toLowerCase(java.util.Locale.ROOT));
    values.put("open", moving == null ? "all" : "open");
    values.put("with", other == null ? "" : other.value());
    values.put("states", wording.states(page));
    values.put("writes", writes);
    values.put("practises", !actor.holds(Role.DESK));
    values.put("drafts", writes ? drafts(page) : List.of());
    values.put(
        "rows",
        found.items().stream().map(each -> wording.row(each, actor.stateCode(), page)).toList());
    values.put("next", found.next());
    return pages.show("request/box.jte", values);
  }

  private List<DraftRow> drafts(Page page) {
    return drafts.list().orThrow().stream().map(each -> row(each, page)).toList();
  }

  private DraftRow row(DraftView draft, Page page) {
    String subject = draft.writing() == null ? null : draft.writing().subject();
    String to =
        draft.outline().to().stream()
            .map(each -> each.state() == null ? "" : each.state())
            .flatMap(code -> StateCode.parse(code).stream())
            .map(code -> wording.name(code, page))
            .collect(java.util.stream.Collectors.joining(", "));
    return new DraftRow(
        "/requests/drafts/" + draft.id(),
        subject == null || subject.isBlank() ? page.text("request.page.no-subject") : subject,
        to,
        page.text(draft.waiting() ? "request.page.draft.waiting" : "request.page.draft.editing"),
        draft.savedAt());
  }
}
