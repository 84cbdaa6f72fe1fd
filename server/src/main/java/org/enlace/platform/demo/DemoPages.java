package org.enlace.platform.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.enlace.identity.Client;
import org.enlace.identity.SessionCookie;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The page with a button for each persona.
@Controller
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoPages {
  private final Pages pages;
  private final DemoOfficers officers;
  private final SessionCookie cookie;

  DemoPages(Pages pages, DemoOfficers officers, SessionCookie cookie) {
    this.pages = pages;
    this.officers = officers;
    this.cookie = cookie;
  }

  @GetMapping("/demo")
  @Access(value = Who.ANYONE, reason = "the demonstration's door, on loopback alone")
  View offer() {
    return pages.show("platform/demo", Map.of("groups", Persona.groups()));
  }

  @PostMapping("/demo/sign-in")
  @Access(value = Who.ANYONE, reason = "signs in to the demonstration, on loopback alone")
  View signIn(
      @RequestParam String persona,
      HttpServletRequest request,
      HttpServletResponse response,
      Page page) {
    Persona wanted =
        Persona.find(persona)
            .orElseThrow(() -> Problem.of("platform", "persona-unknown", 404).asException());
    Client client = new Client(request.getRemoteAddr(), "demonstration", null);
    Secret<String> session = officers.signIn(wanted, client, page.locale());
    response.addHeader(
        HttpHeaders.SET_COOKIE, cookie.set(SessionCookie.Name.SESSION, session, Optional.empty()));
    return pages.seeOther("/now");
  }
}
