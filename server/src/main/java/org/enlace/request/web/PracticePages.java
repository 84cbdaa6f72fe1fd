package org.enlace.request.web;

import java.util.Map;
import org.enlace.kernel.Role;
import org.enlace.request.Practices;
import org.enlace.request.Practices.Practice;
import org.enlace.request.Result;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How a State deals with requests: its contacts read it, its nominators say it.
@Controller
class PracticePages {
  private static final String PATH = "/requests/practice";

  private final Practices practices;
  private final Pages pages;

  PracticePages(Practices practices, Pages pages) {
    this.practices = practices;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  View show(Page page) {
    return shown(200, practices.own().orThrow(), FormErrors.none(), page);
  }

  @PostMapping(PATH)
  @Access(value = Who.ROLES, roles = Role.NOMINATOR)
  View change(
      @RequestParam(defaultValue = "false") boolean secondPerson,
      @RequestParam(defaultValue = "false") boolean namesAuthority,
      @RequestParam(defaultValue = "0") int version,
      Page page) {
    Practice wanted = new Practice(secondPerson, namesAuthority, version);
    return switch (practices.change(wanted, ETags.of(version))) {
      case Result.Done<Practice> _ -> pages.seeOther(PATH, "request.notice.practice");
      case Result.Refused<Practice>(Problem problem) ->
          shown(problem.status(), wanted, FormErrors.of(problem), page);
    };
  }

  private View shown(int status, Practice practice, FormErrors errors, Page page) {
    return pages.show(
        status,
        "request/practice.jte",
        Map.of(
            "version", practice.version(),
            "secondPerson", practice.secondPerson(),
            "namesAuthority", practice.namesAuthority(),
            "changes", page.actor().holds(Role.NOMINATOR),
            "errors", errors));
  }
}
