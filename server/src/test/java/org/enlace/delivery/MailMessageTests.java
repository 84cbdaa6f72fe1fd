package org.enlace.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.Secret;
import org.enlace.ui.page.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Words of others stay words, whatever they look like to a relay.
class MailMessageTests {
  private static final LanguageTag SPANISH = new LanguageTag("es");
  private static final Instant AT = Instant.parse("2026-01-15T03:14:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Red\r\nBcc: thief@evil.example",
        "Red\nBcc: thief@evil.example\n\nOther words",
        "Red\rBcc: thief@evil.example",
        "Año\r\nBcc: thief@evil.example",
        "Red\u2028Bcc: thief@evil.example",
        "Red\r\n.\r\nMAIL FROM:<thief@evil.example>"
      })
  void sendsNoHeaderThatCameInASubject(String subject) throws Exception {
    MimeMessage sent = sent(subject);
    assertThat(sent.getHeader("Bcc")).isNull();
    assertThat(sent.getRecipients(Message.RecipientType.BCC)).isNull();
    assertThat(sent.getAllRecipients()).hasSize(1);
    assertThat(sent.getSubject()).contains("evil.example");
    assertThat(sent.getContentType()).startsWith("multipart/alternative");
  }

  /// The message as a relay reads it.
  private static MimeMessage sent(String subject) throws MessagingException, IOException {
    Session session = Session.getInstance(new Properties());
    MailMessage message =
        MailMessage.of(
            session,
            new EmailAddress("enlace@site.example"),
            new EmailAddress("bounce+mark@site.example"),
            claim(),
            NoticeBody.clear(
                "ana@rree.example", Composition.in(SPANISH, subject).paragraph("a").finish()),
            new Messages());
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    message.writeTo(wire);
    String headers = wire.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0];
    assertThat(headers).contains("MIME-Version").doesNotContainPattern("(?m)^Bcc:");
    return new MimeMessage(session, new ByteArrayInputStream(wire.toByteArray()));
  }

  private static Claim claim() {
    return new Claim(
        new NoticeId(UUID.randomUUID()),
        UUID.randomUUID(),
        "directory.test",
        Marking.EXERCISE,
        null,
        null,
        SPANISH,
        "<test@site.example>",
        List.of(),
        Secret.of(new byte[0]),
        AT,
        false,
        1,
        AT.plus(Duration.ofDays(1)));
  }
}
