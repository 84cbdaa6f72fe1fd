package org.enlace.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/// A connection that names the original addressee where the relay reports deliveries (RFC 3461
/// §4.2), so that a report tells of it however it was forwarded.
final class DsnTransport extends SMTPTransport {
  private static final String RECIPIENT = "RCPT TO:<";

  DsnTransport(Session session, String protocol) {
    super(session, new URLName(protocol, null, -1, null, null, null), protocol, isTls(protocol));
  }

  private static boolean isTls(String protocol) {
    return protocol.equals("smtps");
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    super.sendCommand(
        command.startsWith(RECIPIENT) && supportsExtension("DSN")
            ? command + " ORCPT=rfc822;" + encoded(addressee(command))
            : command);
  }

  private static String addressee(String command) {
    int end = command.indexOf('>', RECIPIENT.length());
    return command.substring(RECIPIENT.length(), end < 0 ? command.length() : end);
  }

  /// RFC 3461 §4.
  static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      int letter = each & 0xff;
      if (letter < '!' || letter > '~' || letter == '+' || letter == '=') {
        encoded.append(String.format(Locale.ROOT, "+%02X", letter));
      } else {
        encoded.append((char) letter);
      }
    }
    return encoded.toString();
  }
}
