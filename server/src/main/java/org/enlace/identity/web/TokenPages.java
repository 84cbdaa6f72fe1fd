package org.enlace.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.identity.ApiTokens;
import org.enlace.identity.Credentials;
import org.enlace.identity.PasswordAnswer;
import org.enlace.identity.TokenIssue;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
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

/// One's own API tokens. A new one asks for the password, so that a session that was left open
/// makes no lasting key.
@Controller
class TokenPages {
  private static final String PATH = "/account/tokens";

  private final ApiTokens tokens;
  private final Credentials credentials;
  private final RoomsWithApi rooms;
  private final Pages pages;

  TokenPages(ApiTokens tokens, Credentials credentials, RoomsWithApi rooms, Pages pages) {
    this.tokens = tokens;
    this.credentials = credentials;
    this.rooms = rooms;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Access(Who.SIGNED_IN)
  View show(Page page) {
    LocalDate today = LocalDate.ofInstant(page.now(), page.reader().zone());
    return show(200, page, TokenForm.empty(today), FormErrors.none());
  }

  @PostMapping(PATH)
  @Access(Who.SIGNED_IN)
  View issue(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(name = "scopes", required = false) List<String> scopes,
      @RequestParam(defaultValue = "") String expiresAt,
      @RequestParam(defaultValue = "") String present,
      Page page,
      HttpServletResponse response) {
    TokenForm form = new TokenForm(name, scopes == null ? List.of() : scopes, expiresAt);
    PasswordAnswer confirmed = credentials.confirm(Secret.of(present));
    if (confirmed != PasswordAnswer.CHOSEN && confirmed != PasswordAnswer.NONE) {
      return show(422, page, form, FormErrors.of(confirmed.problem()));
    }
    return switch (tokens.issue(form.order(page.reader().zone()))) {
      case TokenIssue.Issued(var token, var text) -> {
        Browser.keepNothing(response);
        yield pages.show(
            "identity/token.jte", Map.of("token", TokenView.of(token), "text", text.reveal()));
      }
      case TokenIssue.Refused refused -> show(422, page, form, FormErrors.of(refused.problem()));
    };
  }

  @PostMapping(PATH + "/{id}/end")
  @Access(Who.SIGNED_IN)
  View end(@PathVariable UUID id) {
    if (!tokens.end(id)) {
      throw Problem.notFound().asException();
    }
    return pages.seeOther(PATH, "identity.notice.token-ended");
  }

  private View show(int status, Page page, TokenForm form, FormErrors errors) {
    Map<String, Object> values = new HashMap<>();
    values.put("tokens", tokens.own().stream().map(TokenView::of).toList());
    values.put("form", form);
    values.put("errors", errors);
    values.put("scopes", rooms.scopes(page));
    values.put("hasPassword", credentials.standing().password());
    return pages.show(status, "identity/tokens.jte", values);
  }
}
