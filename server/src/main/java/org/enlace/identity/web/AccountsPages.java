package org.enlace.identity.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.Account;
import org.enlace.identity.AccountState;
import org.enlace.identity.Accounts;
import org.enlace.identity.Closure;
import org.enlace.identity.Invitations;
import org.enlace.identity.Sessions;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The accounts that the reader answers for: the secretariat and auditors see all, a nominating
/// authority and a mission those of their State.
@Controller
class AccountsPages {
  private static final String PATH = "/accounts";
  private static final int ROWS = 50;
  private static final int EVENTS = 50;

  private final Accounts accounts;
  private final Invitations invitations;
  private final Sessions sessions;
  private final AccountViews views;
  private final Waiting waiting;
  private final Pages pages;

  AccountsPages(
      Accounts accounts,
      Invitations invitations,
      Sessions sessions,
      AccountViews views,
      Waiting waiting,
      Pages pages) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.sessions = sessions;
    this.views = views;
    this.waiting = waiting;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.AUDITOR})
  View list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String after,
      Page page) {
    PageOf<Account> found = accounts.list(q, cursor(after).orElse(null), ROWS);
    Map<String, Object> values = new HashMap<>();
    values.put("accounts", found.items().stream().map(each -> views.of(each, page)).toList());
    values.put("next", found.next());
    values.put("q", q);
    values.put("secretariat", page.actor().holds(Role.SECRETARIAT));
    values.put(
        "enrolments", page.actor().holds(Role.SECRETARIAT) ? waiting.enrolments(page) : List.of());
    values.put("recoveries", waiting.recoveries(page).size());
    return pages.show("identity/accounts.jte", values);
  }

  @GetMapping(PATH + "/{id}")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.MISSION, Role.AUDITOR})
  View show(@PathVariable UUID id, Page page) {
    return show(200, id, page, "", FormErrors.none());
  }

  private View show(int status, UUID id, Page page, String reason, FormErrors errors) {
    Account account = accounts.find(id).orElseThrow(() -> Problem.notFound().asException());
    boolean secretariat = page.actor().holds(Role.SECRETARIAT);
    boolean own = accounts.own().id().equals(id);
    boolean open = !(account.standing() instanceof AccountState.Disabled);
    Map<String, Object> values = new HashMap<>();
    values.put("account", views.of(account, page));
    values.put("events", views.events(accounts.events(id, EVENTS), page));
    values.put("sessions", secretariat ? sessions.ofAccount(id).size() : 0);
    values.put("mayClose", secretariat && !own && open);
    values.put(
        "mayInvite",
        (secretariat || page.actor().holds(Role.NOMINATOR))
            && account.standing() instanceof AccountState.Invited);
    values.put("reason", reason);
    values.put("errors", errors);
    return pages.show(status, "identity/account-of.jte", values);
  }

  @PostMapping(PATH + "/{id}/invitation")
  @Access(
      value = Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR})
  View inviteAgain(@PathVariable UUID id) {
    if (!invitations.again(id)) {
      throw Problem.notFound().asException();
    }
    return pages.seeOther(PATH + "/" + id, "identity.notice.invited-again");
  }

  @PostMapping(PATH + "/{id}/sessions/end")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View endSessions(@PathVariable UUID id) {
    sessions.endAllOf(id);
    return pages.seeOther(PATH + "/" + id, "identity.notice.sessions-ended");
  }

  @PostMapping(PATH + "/{id}/closure")
  @Access(value = Who.ROLES, roles = Role.SECRETARIAT)
  View close(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Page page) {
    Closure closure = accounts.close(id, reason);
    return switch (closure) {
      case CLOSED -> pages.seeOther(PATH + "/" + id, "identity.notice.account-closed");
      case REASON -> show(422, id, page, reason, FormErrors.of(closure.problem()));
      case UNKNOWN, NOT_YOURS -> throw closure.problem().asException();
    };
  }

  private static Optional<UUID> cursor(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
