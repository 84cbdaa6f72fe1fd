package org.enlace.identity.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.enlace.identity.LookUps;
import org.enlace.identity.SeenLookUp;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who looked up the personal lines of one's State.
@Controller
class LookUpPages {
  private static final int ROWS = 50;

  private final LookUps lookUps;
  private final AccountViews views;
  private final Pages pages;

  LookUpPages(LookUps lookUps, AccountViews views, Pages pages) {
    this.lookUps = lookUps;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/look-ups")
  @Access(
      value = Who.ROLES,
      roles = {Role.NOMINATOR, Role.MISSION, Role.CONTACT, Role.AUDITOR})
  View show(@RequestParam(required = false) @Nullable String after, Page page) {
    PageOf<LookUpView> found =
        lookUps.ofState(after, ROWS).map(lookUp -> view(lookUp, views.names(page), page));
    Map<String, Object> values = new HashMap<>();
    values.put("lookUps", found.items());
    values.put("next", found.next());
    return pages.show("identity/look-ups.jte", values);
  }

  private static LookUpView view(SeenLookUp lookUp, Named names, Page page) {
    StateCode state = lookUp.lookingState();
    CategoryCode track = lookUp.lookingTrack();
    return new LookUpView(
        lookUp.seenOn(),
        state == null ? page.text("identity.look-ups.network-itself") : names.state(state),
        track == null ? "" : names.category(lookUp.network(), track),
        page.text("identity.look-ups." + lookUp.kind().name().toLowerCase(Locale.ROOT)),
        names.subject(lookUp.subject()),
        names.network(lookUp.network()));
  }
}
