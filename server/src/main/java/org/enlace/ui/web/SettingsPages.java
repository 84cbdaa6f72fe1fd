package org.enlace.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.enlace.kernel.Actor;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Preferences;
import org.enlace.ui.page.Reader;
import org.enlace.ui.page.ReaderCookies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// How pages are written for a reader: language, zone, clock, colours. An account keeps them for
/// all its browsers, except the colours; nobody in particular keeps them in cookies.
@Controller
class SettingsPages {
  private static final String PATH = "/settings";

  private final Pages pages;
  private final ObjectProvider<Preferences> preferences;

  SettingsPages(Pages pages, ObjectProvider<Preferences> preferences) {
    this.pages = pages;
    this.preferences = preferences;
  }

  @GetMapping(PATH)
  @Access(value = Access.Who.ANYONE, reason = "a reader who did not sign in reads pages, too")
  View settings(Page page) {
    SettingsForm form = SettingsForm.of(page.reader(), page.frame().theme());
    return pages.show("ui/settings.jte", values(page, form, FormErrors.none()));
  }

  @PostMapping(PATH)
  @Access(value = Access.Who.ANYONE, reason = "a reader who did not sign in reads pages, too")
  View save(
      @RequestParam Map<String, String> fields,
      Page page,
      HttpServletRequest request,
      HttpServletResponse response) {
    SettingsForm form = SettingsForm.of(fields);
    FormErrors errors = form.errors();
    if (!errors.isEmpty()) {
      return pages.show(422, "ui/settings.jte", values(page, form, errors));
    }
    Reader reader = form.reader();
    Preferences kept = preferences.getIfAvailable();
    if (kept != null && page.actor() instanceof Actor.SignedIn actor) {
      kept.save(actor, reader);
      ReaderCookies.forgetLanguage(request, response);
    } else {
      ReaderCookies.remember(request, response, reader);
    }
    ReaderCookies.rememberTheme(request, response, form.chosenTheme());
    return pages.seeOther(PATH, "ui.notice.settings-saved");
  }

  private static Map<String, Object> values(Page page, SettingsForm form, FormErrors errors) {
    return Map.of("form", form, "errors", errors, "zones", Zones.choices(page));
  }
}
