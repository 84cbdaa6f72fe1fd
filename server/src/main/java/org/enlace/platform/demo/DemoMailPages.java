package org.enlace.platform.demo;

import java.util.List;
import java.util.Map;
import org.enlace.platform.SiteSettings;
import org.enlace.platform.web.MailRow;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Pages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows every mail of the demonstration, so that one can follow what reaches whom.
@Controller
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoMailPages {
  private static final String OPEN = "the demonstration's mailbox, on loopback alone";

  private final Pages pages;
  private final DemoMailbox mailbox;
  private final MailReading reading;

  DemoMailPages(Pages pages, DemoMailbox mailbox, SiteSettings site) {
    this.pages = pages;
    this.mailbox = mailbox;
    this.reading = new MailReading(site.baseUrl());
  }

  @GetMapping("/demo/mail")
  @Access(value = Who.ANYONE, reason = OPEN)
  View list(@RequestParam(defaultValue = "") String to) {
    List<MailRow> all = mailbox.mails().all().stream().map(MailReading::row).toList();
    List<Choice> addressees =
        all.stream().map(MailRow::to).distinct().sorted().map(at -> Choice.of(at, at)).toList();
    List<MailRow> shown =
        to.isEmpty() ? all : all.stream().filter(row -> row.to().equals(to)).toList();
    return pages.show("platform/mails", Map.of("mails", shown, "addressees", addressees, "to", to));
  }

  @GetMapping("/demo/mail/{id}")
  @Access(value = Who.ANYONE, reason = OPEN)
  View show(@PathVariable String id) {
    return mailbox
        .mails()
        .find(id)
        .map(mail -> pages.show("platform/mail", Map.of("mail", reading.view(mail))))
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
