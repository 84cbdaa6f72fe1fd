package org.enlace.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.enlace.kernel.EmailAddress;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;

/// A notice as a message of RFC 5322: plain text and HTML side by side, or both encrypted, the
/// marking before the subject, and the same Message-ID and date however often it is sent.
final class MailMessage extends SMTPMessage {
  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /// @param returnPath where it comes back to, or null: to the sender
  static MailMessage of(
      Session session,
      EmailAddress from,
      @Nullable EmailAddress returnPath,
      Claim claim,
      NoticeBody body,
      Messages texts)
      throws MessagingException {
    MailMessage message = new MailMessage(session, claim.messageId());
    message.setFrom(new InternetAddress(from.value(), true));
    if (returnPath != null) {
      message.setEnvelopeFrom(returnPath.value());
    }
    message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE | SMTPMessage.NOTIFY_DELAY);
    message.setReturnOption(SMTPMessage.RETURN_HDRS);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(body.address(), true));
    message.setSubject(subject(claim, body, texts), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(claim.stagedAt()));
    message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("Content-Language", claim.language().value());
    message.setHeader("X-Enlace-Marking", claim.marking().word());
    refer(message, claim.earlier());
    String secret = body.secret();
    message.setContent(secret == null ? bothForms(body.wording()) : encrypted(secret));
    message.saveChanges();
    return message;
  }

  /// The name under which a relay that reports deliveries tells of this message (RFC 3461 §4.4).
  void nameEnvelope() {
    setMailExtension("ENVID=" + DsnTransport.encoded(messageId.replaceAll("[<>]|@.*", "")));
  }

  /// The words as plain text and as HTML, of which the reader's program shows one.
  static MimeMultipart bothForms(Wording wording) throws MessagingException {
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(wording.text(), "plain"));
    both.addBodyPart(part(wording.html(), "html"));
    return both;
  }

  /// RFC 3156 §4: a part that tells the version, and the armoured message.
  private static MimeMultipart encrypted(String secret) throws MessagingException {
    MimeMultipart parts = new MimeMultipart("encrypted; protocol=\"application/pgp-encrypted\"");
    parts.addBodyPart(armoured("Version: 1\r\n", "application/pgp-encrypted"));
    parts.addBodyPart(armoured(secret, "application/octet-stream; name=\"encrypted.asc\""));
    return parts;
  }

  private static MimeBodyPart armoured(String text, String type) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.US_ASCII), type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", "7bit");
    return part;
  }

  private static String subject(Claim claim, NoticeBody body, Messages texts) {
    String subject = body.wording().subject();
    return switch (claim.marking()) {
      case REAL -> subject;
      case CHECK, EXERCISE -> mark(claim, texts) + " " + subject;
    };
  }

  private static String mark(Claim claim, Messages texts) {
    String key = "delivery.marking." + claim.marking().word();
    return texts.text(claim.language().locale(), key, Map.of());
  }

  /// RFC 5322 §3.6.4.
  private static void refer(MimeMessage message, List<String> earlier) throws MessagingException {
    if (!earlier.isEmpty()) {
      message.setHeader("In-Reply-To", earlier.getLast());
      message.setHeader("References", String.join("\r\n ", earlier));
    }
  }

  private static MimeBodyPart part(String words, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(words, StandardCharsets.UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
