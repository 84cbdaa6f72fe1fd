package org.enlace.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.enlace.identity.HelpRequests;
import org.enlace.identity.SignInStep;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// For who cannot sign in: password or device is lost, or strangers keep the account busy.
@Controller
class HelpPages {
  private static final String REASON = "whoever cannot sign in is nobody";

  private final HelpRequests help;
  private final Browser browser;
  private final Pages pages;

  HelpPages(HelpRequests help, Browser browser, Pages pages) {
    this.help = help;
    this.browser = browser;
    this.pages = pages;
  }

  @GetMapping("/recover")
  @Access(value = Who.ANYONE, reason = REASON)
  View askForRecovery() {
    return form(200, "recover", "", FormErrors.none());
  }

  @PostMapping("/recover")
  @Access(value = Who.ANYONE, reason = REASON)
  View recover(
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer("recover", email, help.recovery(email, browser.client(request)), response);
  }

  @GetMapping("/sign-in/link")
  @Access(value = Who.ANYONE, reason = REASON)
  View askForLink() {
    return form(200, "link", "", FormErrors.none());
  }

  @PostMapping("/sign-in/link")
  @Access(value = Who.ANYONE, reason = REASON)
  View sendLink(
      @RequestParam(defaultValue = "") String email,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer("link", email, help.knownBrowser(email, browser.client(request)), response);
  }

  @GetMapping("/sign-in/link/{token}")
  @Access(value = Who.ANYONE, reason = "following a link changes nothing")
  View confirmLink(@PathVariable String token) {
    return pages.show("identity/browser-link.jte", Map.of("token", token));
  }

  @PostMapping("/sign-in/link/{token}")
  @Access(value = Who.ANYONE, reason = "the link in the mail is the credential")
  View acceptLink(@PathVariable String token, HttpServletResponse response) {
    Optional<Secret<String>> device = help.acceptBrowser(token);
    device.ifPresent(value -> browser.keepDevice(response, value));
    return device.isPresent()
        ? pages.seeOther("/sign-in", "identity.notice.browser-known")
        : pages.show(410, "identity/link-ended.jte", Map.of());
  }

  private View answer(
      String what, String email, Optional<Duration> wait, HttpServletResponse response) {
    if (wait.isEmpty()) {
      return pages.show("identity/help-sent.jte", Map.of("what", what));
    }
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
    return form(429, what, email, FormErrors.of(new SignInStep.TooMany(wait.get()).problem()));
  }

  private View form(int status, String what, String email, FormErrors errors) {
    return pages.show(
        status, "identity/help.jte", Map.of("what", what, "email", email, "errors", errors));
  }
}
