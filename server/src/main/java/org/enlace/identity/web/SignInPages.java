package org.enlace.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.enlace.identity.Sessions;
import org.enlace.identity.SignInStep;
import org.enlace.identity.SignIns;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Signing in, in two pages, and out.
@Controller
class SignInPages {
  private static final String REASON = "whoever signs in is nobody yet";
  private static final String FIRST = "/sign-in";
  private static final String SECOND = "/sign-in/code";

  private final SignIns signIns;
  private final Sessions sessions;
  private final Browser browser;
  private final Pages pages;

  SignInPages(SignIns signIns, Sessions sessions, Browser browser, Pages pages) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.browser = browser;
    this.pages = pages;
  }

  @GetMapping(FIRST)
  @Access(value = Who.ANYONE, reason = REASON)
  View ask(@RequestParam(defaultValue = "") String next, Page page) {
    return page.signedIn()
        ? pages.seeOther("/now")
        : pages.show("identity/sign-in.jte", values("", next, FormErrors.none()));
  }

  @PostMapping(FIRST)
  @Access(value = Who.ANYONE, reason = REASON)
  View begin(
      @RequestParam(defaultValue = "") String email,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signIns.begin(email, Secret.of(password), next, browser.client(request))) {
      case SignInStep.CodeNeeded(Secret<String> half) -> {
        browser.keepHalf(response, half);
        yield pages.seeOther(SECOND);
      }
      case SignInStep.Entered _ -> throw new IllegalStateException("no code was asked for");
      case SignInStep.Refused refused ->
          pages.show(
              status(refused, response),
              "identity/sign-in.jte",
              values(email, next, FormErrors.of(refused.problem())));
    };
  }

  @GetMapping(SECOND)
  @Access(value = Who.ANYONE, reason = REASON)
  View askCode(HttpServletRequest request) {
    return browser.half(request).isEmpty()
        ? pages.seeOther(FIRST)
        : pages.show("identity/code.jte", Map.of("errors", FormErrors.none()));
  }

  @PostMapping(SECOND)
  @Access(value = Who.ANYONE, reason = REASON)
  View complete(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    String half = browser.half(request).orElse("");
    return switch (signIns.complete(half, code, browser.client(request))) {
      case SignInStep.Entered entered -> {
        browser.enter(response, entered);
        yield pages.seeOther(entered.nextPath());
      }
      case SignInStep.CodeNeeded _ -> throw new IllegalStateException("the code was given");
      case SignInStep.Expired expired -> {
        browser.forgetHalf(response);
        yield pages.show(
            422, "identity/sign-in.jte", values("", "", FormErrors.of(expired.problem())));
      }
      case SignInStep.Refused refused ->
          pages.show(
              status(refused, response),
              "identity/code.jte",
              Map.of("errors", FormErrors.of(refused.problem())));
    };
  }

  @PostMapping("/sign-out")
  @Access(value = Who.ANYONE, reason = "who is signed out already may press it again")
  View leave(Page page, HttpServletResponse response) {
    if (page.signedIn()) {
      sessions.endOwn();
    }
    browser.leave(response);
    return pages.seeOther("/", "identity.notice.signed-out");
  }

  private static int status(SignInStep.Refused refused, HttpServletResponse response) {
    Problem problem = refused.problem();
    if (refused instanceof SignInStep.TooMany(var retryAfter)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds() + 1));
    }
    return problem.status();
  }

  private static Map<String, Object> values(String email, String next, FormErrors errors) {
    return Map.of("email", email, "next", next, "errors", errors);
  }
}
