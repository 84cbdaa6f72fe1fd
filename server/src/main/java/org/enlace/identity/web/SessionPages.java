package org.enlace.identity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.identity.OpenSession;
import org.enlace.identity.Sessions;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The browsers in which one is signed in.
@Controller
class SessionPages {
  private static final String PATH = "/account/sessions";

  private final Sessions sessions;
  private final Pages pages;

  SessionPages(Sessions sessions, Pages pages) {
    this.sessions = sessions;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(Who.SIGNED_IN)
  View show() {
    return pages.show("identity/sessions.jte", Map.of("sessions", views(sessions.own())));
  }

  @PostMapping(PATH + "/{id}/end")
  @Access(Who.SIGNED_IN)
  View end(@PathVariable UUID id) {
    if (!sessions.end(id)) {
      throw Problem.notFound().asException();
    }
    return pages.seeOther(PATH, "identity.notice.session-ended");
  }

  @PostMapping(PATH + "/end-others")
  @Access(Who.SIGNED_IN)
  View endOthers() {
    sessions.endOthers();
    return pages.seeOther(PATH, "identity.notice.sessions-ended");
  }

  private static List<SessionView> views(List<OpenSession> sessions) {
    return sessions.stream().map(SessionView::of).toList();
  }
}
