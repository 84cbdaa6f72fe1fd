package org.enlace.identity.web;

import java.util.Map;
import java.util.UUID;
import org.enlace.identity.Recoveries;
import org.enlace.identity.RecoveryAnswer;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Where a nominator, or two officers of the secretariat, let somebody back in.
@Controller
class RecoveryPages {
  private static final String PATH = "/accounts/recoveries";

  private final Recoveries recoveries;
  private final Waiting waiting;
  private final Pages pages;

  RecoveryPages(Recoveries recoveries, Waiting waiting, Pages pages) {
    this.recoveries = recoveries;
    this.waiting = waiting;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View list(Page page) {
    return list(200, page, FormErrors.none());
  }

  @PostMapping(PATH + "/{id}/approval")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View approve(@PathVariable UUID id, Page page) {
    return answer(recoveries.approve(id), page);
  }

  @PostMapping(PATH + "/{id}/refusal")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View refuse(@PathVariable UUID id, Page page) {
    return answer(recoveries.refuse(id), page);
  }

  private View answer(RecoveryAnswer answer, Page page) {
    return switch (answer) {
      case LINK_SENT -> pages.seeOther(PATH, "identity.notice.recovery-link-sent");
      case SECOND_NEEDED -> pages.seeOther(PATH, "identity.notice.recovery-second-needed");
      case TURNED_DOWN -> pages.seeOther(PATH, "identity.notice.recovery-refused");
      case UNKNOWN -> throw answer.problem().asException();
      case SAME_HAND, NO_PROVED_LINE ->
          list(answer.problem().status(), page, FormErrors.of(answer.problem()));
    };
  }

  private View list(int status, Page page, FormErrors errors) {
    return pages.show(
        status,
        "identity/recoveries.jte",
        Map.of("recoveries", waiting.recoveries(page), "errors", errors));
  }
}
