package org.enlace.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.identity.Acceptance;
import org.enlace.identity.Acceptances;
import org.enlace.identity.DeviceSecret;
import org.enlace.identity.OpenLink;
import org.enlace.identity.PasswordAnswer;
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

/// The pages behind the link of an invitation or a recovery: a password, then a device, then the
/// codes on paper. Following the link, as scanners of mail do, changes nothing.
@Controller
class AcceptancePages {
  private static final String REASON = "the link in the mail is the credential";
  private static final String PASSWORD = "/access/{token}";
  private static final String DEVICE = "/access/{token}/device";

  private final Acceptances acceptances;
  private final Browser browser;
  private final Pages pages;

  AcceptancePages(Acceptances acceptances, Browser browser, Pages pages) {
    this.acceptances = acceptances;
    this.browser = browser;
    this.pages = pages;
  }

  @GetMapping(PASSWORD)
  @Access(value = Who.ANYONE, reason = REASON)
  View askPassword(@PathVariable String token, HttpServletResponse response) {
    Browser.keepNothing(response);
    return password(200, token, FormErrors.none());
  }

  @PostMapping(PASSWORD)
  @Access(value = Who.ANYONE, reason = REASON)
  View choosePassword(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    if (!password.equals(again)) {
      return password(422, token, FormErrors.none().and("again", "identity.password.differs"));
    }
    PasswordAnswer answer = acceptances.choosePassword(token, Secret.of(password));
    return switch (answer) {
      case CHOSEN -> pages.seeOther("/access/" + token + "/device");
      case LINK_ENDED -> ended();
      case TOO_SHORT, TOO_LONG, COMMON, GUESSABLE, PRESENT_WRONG, TOO_MANY, NONE, BUSY ->
          password(422, token, FormErrors.of(answer.problem()));
    };
  }

  private View password(int status, String token, FormErrors errors) {
    return acceptances
        .find(token)
        .map(link ->
            pages.show(
                status,
                "identity/accept-password.jte",
                Map.of("link", LinkView.of(link), "token", token, "errors", errors)))
        .orElseGet(this::ended);
  }

  @GetMapping(DEVICE)
  @Access(value = Who.ANYONE, reason = REASON)
  View askCode(@PathVariable String token, Page page, HttpServletResponse response) {
    Browser.keepNothing(response);
    return device(200, token, page, FormErrors.none());
  }

  @PostMapping(DEVICE)
  @Access(value = Who.ANYONE, reason = REASON)
  View confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    Browser.keepNothing(response);
    return switch (acceptances.confirmDevice(token, code, browser.client(request))) {
      case Acceptance.Accepted(var codes, var entered) -> {
        browser.enter(response, entered);
        yield pages.show("identity/recovery-codes.jte", codes(codes, entered.nextPath()));
      }
      case Acceptance.Refused refused -> refuse(refused, token, page);
    };
  }

  private View refuse(Acceptance.Refused refused, String token, Page page) {
    return switch (refused) {
      case LINK_ENDED -> ended();
      case NO_PASSWORD -> pages.seeOther("/access/" + token);
      case WRONG_CODE -> device(422, token, page, FormErrors.of(refused.problem()));
    };
  }

  private View device(int status, String token, Page page, FormErrors errors) {
    Optional<OpenLink> link = acceptances.find(token);
    DeviceSecret secret = link.map(OpenLink::device).orElse(null);
    if (link.isEmpty()) {
      return ended();
    }
    return secret == null
        ? pages.seeOther("/access/" + token)
        : pages.show(
            status,
            "identity/accept-device.jte",
            Map.of(
                "device",
                DeviceView.of(secret, page),
                "action",
                "/access/" + token + "/device",
                "errors",
                errors));
  }

  static Map<String, Object> codes(List<Secret<String>> codes, String next) {
    return Map.of("codes", codes.stream().map(Secret::reveal).toList(), "next", next);
  }

  private View ended() {
    Problem ended = Problem.of("identity", "link-ended", 410);
    return pages.show(ended.status(), "identity/link-ended.jte", Map.of());
  }
}
