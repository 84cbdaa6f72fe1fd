package org.enlace.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.enlace.delivery.MailSettings;
import org.enlace.platform.SiteSettings;
import org.enlace.platform.web.MailView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoMailboxTests {
  private static final URI SITE = URI.create("http://localhost:8080");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T03:14:00Z"));

  @TempDir Path folder;

  @Test
  void takesOverMailAndKeepsItOverARestart() throws MessagingException {
    DemoMailbox mailbox = mailbox();
    send(mailbox.settings(), "pe-technical@enlace.example", "Le espera una solicitud: «año»");
    mailbox.destroy();

    DemoMailbox again = mailbox();
    List<DemoMails.Mail> mails = again.mails().all();
    again.destroy();

    assertThat(mails).hasSize(1);
    MailView view = new MailReading(SITE).view(mails.getFirst());
    assertThat(view.row().to()).isEqualTo("pe-technical@enlace.example");
    assertThat(view.row().subject()).isEqualTo("Le espera una solicitud: «año»");
    assertThat(view.row().arrivedAt()).isEqualTo(CLOCK.instant());
    assertThat(view.headers()).extracting(MailView.Header::name).contains("To", "Subject");
    assertThat(view.pieces())
        .extracting(MailView.Piece::link)
        .containsExactly(null, "/a/token", null);
  }

  @Test
  void keepsTheLastFiveHundredTheNewestFirst() {
    DemoMails mails = new DemoMails(folder, CLOCK);
    for (int each = 0; each < 503; each++) {
      mails.add(("Subject: " + each + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    List<String> subjects =
        mails.all().stream().map(mail -> MailReading.row(mail).subject()).toList();
    assertThat(subjects).hasSize(500).startsWith("502", "501").endsWith("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../site.key", "1700000000000-000001", "x", ""})
  void findsNothingElseInItsFolder(String id) {
    assertThat(new DemoMails(folder, CLOCK).find(id)).isEmpty();
  }

  @Test
  void followsOnlyLinksToThisSite() {
    MailReading reading = new MailReading(SITE);

    assertThat(reading.pieces("a http://localhost:8080.evil.example/x http://other.example/a/x"))
        .extracting(MailView.Piece::link)
        .containsExactly((String) null);
    assertThat(reading.pieces("http://localhost:8080/a/x?b=1\nend"))
        .containsExactly(
            new MailView.Piece("", null),
            new MailView.Piece("http://localhost:8080/a/x?b=1", "/a/x?b=1"),
            new MailView.Piece("\nend", null));
  }

  private DemoMailbox mailbox() {
    return new DemoMailbox(new SiteSettings(SITE, folder, true), CLOCK);
  }

  private static void send(MailSettings relay, String to, String subject)
      throws MessagingException {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", String.valueOf(relay.host()));
    properties.setProperty("mail.smtp.port", String.valueOf(relay.port()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom(new InternetAddress("notices@enlace.example"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText("Siga este enlace:\n" + SITE + "/a/token\n", "UTF-8");
    Transport.send(message);
  }
}
