package org.enlace.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.enlace.identity.Accounts;
import org.enlace.identity.Credentials;
import org.enlace.identity.DeviceSecret;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// One's own account: who one is here, password, device, codes on paper, what happened lately.
@Controller
class AccountPages {
  private static final int EVENTS = 20;

  private final Accounts accounts;
  private final Credentials credentials;
  private final AccountViews views;
  private final Pages pages;

  AccountPages(Accounts accounts, Credentials credentials, AccountViews views, Pages pages) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/account")
  @Access(Who.SIGNED_IN)
  View show(Page page) {
    return pages.show(
        "identity/account.jte",
        Map.of(
            "account", views.of(accounts.own(), page),
            "hasPassword", credentials.standing().password(),
            "codesLeft", credentials.standing().recoveryCodesLeft(),
            "events", views.events(accounts.ownEvents(EVENTS), page)));
  }

  @GetMapping("/account/password")
  @Access(Who.SIGNED_IN)
  View askPassword() {
    return password(200, FormErrors.none());
  }

  @PostMapping("/account/password")
  @Access(Who.SIGNED_IN)
  View changePassword(
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again) {
    if (!password.equals(again)) {
      return password(422, FormErrors.none().and("again", "identity.password.differs"));
    }
    PasswordAnswer answer = credentials.changePassword(Secret.of(present), Secret.of(password));
    return answer == PasswordAnswer.CHOSEN
        ? pages.seeOther("/account", "identity.notice.password-changed")
        : password(422, FormErrors.of(answer.problem()));
  }

  private View password(int status, FormErrors errors) {
    return pages.show(status, "identity/password.jte", Map.of("errors", errors));
  }

  @GetMapping("/account/device")
  @Access(Who.SIGNED_IN)
  View askToChangeDevice() {
    return present(200, "device", FormErrors.none());
  }

  @PostMapping("/account/device")
  @Access(Who.SIGNED_IN)
  View beginDevice(@RequestParam(defaultValue = "") String present) {
    PasswordAnswer answer = credentials.beginDevice(Secret.of(present));
    return answer == PasswordAnswer.CHOSEN
        ? pages.seeOther("/account/device/code")
        : present(422, "device", FormErrors.of(answer.problem()));
  }

  @GetMapping("/account/device/code")
  @Access(Who.SIGNED_IN)
  View askCode(Page page) {
    return device(200, page, FormErrors.none());
  }

  @PostMapping("/account/device/code")
  @Access(Who.SIGNED_IN)
  View confirmDevice(@RequestParam(defaultValue = "") String code, Page page) {
    Problem wrong = Problem.of("identity", "code-wrong", 422).about("code");
    return credentials.confirmDevice(code)
        ? pages.seeOther("/account", "identity.notice.device-changed")
        : device(422, page, FormErrors.of(wrong));
  }

  private View device(int status, Page page, FormErrors errors) {
    DeviceSecret secret = credentials.pendingDevice().orElse(null);
    return secret == null
        ? pages.seeOther("/account/device")
        : pages.show(
            status,
            "identity/accept-device.jte",
            Map.of(
                "device",
                DeviceView.of(secret, page),
                "action",
                "/account/device/code",
                "errors",
                errors));
  }

  @GetMapping("/account/recovery-codes")
  @Access(Who.SIGNED_IN)
  View askForCodes() {
    return present(200, "recovery-codes", FormErrors.none());
  }

  @PostMapping("/account/recovery-codes")
  @Access(Who.SIGNED_IN)
  View makeCodes(@RequestParam(defaultValue = "") String present, HttpServletResponse response) {
    Browser.keepNothing(response);
    return switch (credentials.newRecoveryCodes(Secret.of(present))) {
      case Credentials.NewCodes.Made(var codes) ->
          pages.show("identity/recovery-codes.jte", AcceptancePages.codes(codes, "/account"));
      case Credentials.NewCodes.Refused(var answer) ->
          present(422, "recovery-codes", FormErrors.of(answer.problem()));
    };
  }

  private View present(int status, String what, FormErrors errors) {
    return pages.show(status, "identity/present.jte", Map.of("what", what, "errors", errors));
  }
}
