package org.enlace.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.enlace.delivery.ActionLinks;
import org.enlace.kernel.Marking;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.Messages;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.enlace.ui.page.Reader;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// The page that a link out of a notice opens. Following the link changes nothing, since scanners
/// follow links; its one button does. It needs neither sign-in nor script, speaks the notice's
/// language, and is kept nowhere. Whatever link does not work gets one and the same answer.
@Controller
class LinkPages {
  private static final String OPEN =
      "whoever holds the link's secret may use it, once, for the one thing it was issued for";

  private final ActionLinks links;
  private final Pages pages;

  LinkPages(ActionLinks links, Pages pages) {
    this.links = links;
    this.pages = pages;
  }

  @GetMapping("/a/{token}")
  @Access(value = Access.Who.ANYONE, reason = OPEN)
  View offer(@PathVariable String token, Page page, HttpServletResponse response) {
    return show(links.open(token), page, response);
  }

  @PostMapping("/a/{token}")
  @Access(value = Access.Who.ANYONE, reason = OPEN)
  View act(@PathVariable String token, Page page, HttpServletResponse response) {
    return show(links.press(token), page, response);
  }

  private View show(Optional<ActionLinks.Told> told, Page page, HttpServletResponse response) {
    Page shown = told.map(each -> in(each.language().locale(), page)).orElse(page);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    LinkView view = told.map(each -> view(each, shown)).orElseGet(() -> gone(shown));
    return pages.show(
        told.isPresent() ? 200 : 404, "delivery/link", Map.of("page", shown, "link", view));
  }

  private static LinkView view(ActionLinks.Told told, Page page) {
    List<String> paragraphs = new ArrayList<>(told.paragraphs());
    if (told.button() == null) {
      paragraphs.add(page.text("delivery.link.done"));
    }
    return new LinkView(told.marking(), told.heading(), paragraphs, told.button(), false);
  }

  private static LinkView gone(Page page) {
    return new LinkView(
        Marking.REAL,
        page.text("delivery.link.gone.title"),
        List.of(page.text("delivery.link.gone.text"), page.text("delivery.link.gone.way")),
        null,
        true);
  }

  private static Page in(Locale locale, Page page) {
    Reader reader = page.reader();
    return new Page(
        new Reader(Messages.shipped(locale), reader.zone(), reader.twelveHours()),
        page.actor(),
        page.now(),
        page.frame(),
        page.messages());
  }
}
