package org.enlace.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.EnlaceTest;
import org.enlace.delivery.ActionLinks;
import org.enlace.directory.Line;
import org.enlace.kernel.Actor;
import org.enlace.request.RequestView.Calling;
import org.enlace.request.RequestView.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From sending to the mail in the receiver's mailbox, and from its link to the acknowledgement.
@EnlaceTest
class RequestNoticeRoomTests {
  private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9_-]{43})");

  @Autowired ApplicationContext site;
  @Autowired GreenMail mail;
  @Autowired Requests requests;
  @Autowired ActionLinks links;

  Parties parties;
  Actor.SignedIn mexico;
  Actor.SignedIn peru;
  String mailbox;

  @BeforeEach
  void gather() {
    parties = Parties.in(site);
    mexico = parties.contact("MX", Parties.TECHNICAL);
    UUID person = parties.rows().person("PE", "On duty in Lima");
    parties.rows().nomination("PE", Parties.TECHNICAL, person, 1);
    peru = parties.contact("PE", Parties.TECHNICAL, person);
    mailbox = "lima-" + person + "@pe.example";
    parties.rows().line("PE", person, Line.Kind.EMAIL, mailbox, Line.Visibility.MEMBERS);
  }

  @Test
  void ringsByMailThatSaysNothingAndAcknowledgesByItsLink() throws Exception {
    RequestView sent = parties.sent(mexico, parties.toPeru("AMBER").toPersons(named()));
    String ref = sent.ref().toString();
    String text = awaitMail();
    assertThat(LINK.matcher(text).replaceAll(""))
        .doesNotContain(ref)
        .doesNotContain("MX")
        .doesNotContain("Command server")
        .doesNotContain("AMBER");
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).isTrue();
    assertThat(state(ref)).isEqualTo("sent");
    assertThat(get("/a/" + link.group(1))).isEqualTo(200);
    assertThat(state(ref)).as("a link that was only opened").isEqualTo("sent");
    assertThat(links.press(link.group(1))).isPresent();
    RequestView acknowledged = parties.done(mexico, () -> requests.find(ref));
    assertThat(acknowledged.state()).isInstanceOf(RequestState.AcknowledgedByLink.class);
    assertThat(acknowledged.timeline())
        .extracting(Event::kind)
        .containsExactly("sent", "called", "acknowledged");
    assertThat(parties.done(peru, () -> requests.find(ref)).timeline())
        .extracting(Event::kind)
        .contains("line-called");
  }

  @Test
  void tellsTheSenderThatTheNoticeArrivedOrThatNoLineWorks() throws Exception {
    RequestView reached = parties.sent(mexico, parties.toPeru("AMBER").toPersons(named()));
    awaitMail();
    await(reached, Calling.NOTIFIED);
    RequestView nowhere = parties.sent(mexico, parties.toPeru("AMBER").to("BR"));
    await(nowhere, Calling.NO_LINE_WORKS);
    assertThat(parties.done(mexico, () -> requests.find(nowhere.ref().toString())).timeline())
        .extracting(Event::kind)
        .contains("no-line-works");
  }

  @Test
  void tellsSenderUrgencyAndLabelByALineWhoseStateWantsThat() throws Exception {
    parties
        .rows()
        .asTask(() ->
            site.getBean(JdbcClient.class)
                .sql("UPDATE directory.line SET detailed = true WHERE owner = ?")
                .params(named())
                .update());
    RequestView sent = parties.sent(mexico, parties.toPeru("AMBER").toPersons(named()));
    MimeMultipart parts = (MimeMultipart) awaitMessage().getContent();
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("México")
        .contains("Urgente")
        .contains("TLP:AMBER")
        .doesNotContain(sent.ref().toString())
        .doesNotContain("Command server");
  }

  private UUID named() {
    return Parties.personOf(peru);
  }

  private void await(RequestView view, Calling calling) throws InterruptedException {
    for (int tries = 0; tries < 150; tries++) {
      if (parties.done(mexico, () -> requests.find(view.ref().toString())).call() == calling) {
        return;
      }
      Thread.sleep(200);
    }
    throw new AssertionError("it never became " + calling);
  }

  private String awaitMail() throws Exception {
    return GreenMailUtil.getWholeMessage(awaitMessage()).replace("=\r\n", "");
  }

  private MimeMessage awaitMessage() throws Exception {
    for (int tries = 0; tries < 150; tries++) {
      for (MimeMessage message : List.of(mail.getReceivedMessages())) {
        if (message.getAllRecipients()[0].toString().equals(mailbox)) {
          return message;
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("no mail came");
  }

  private String state(String ref) {
    return parties.done(mexico, () -> requests.find(ref)).state().word();
  }

  private int get(String path) throws Exception {
    String port = site.getEnvironment().getProperty("local.server.port");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
