package org.enlace.platform.demo;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.platform.web.MailRow;
import org.enlace.platform.web.MailView;

/// Reads a mail for its page.
final class MailReading {
  private final Pattern links;
  private final int prefix;

  /// @param baseUrl the site's address: only links that lead there can be followed
  MailReading(URI baseUrl) {
    this.links = Pattern.compile(Pattern.quote(baseUrl.toString()) + "/[\\x21-\\x7e]*");
    this.prefix = baseUrl.toString().length();
  }

  static MailRow row(DemoMails.Mail mail) {
    return new MailRow(
        mail.id(), header(mail, "To"), decoded(header(mail, "Subject")), mail.arrivedAt());
  }

  MailView view(DemoMails.Mail mail) {
    try {
      List<MailView.Header> headers = new ArrayList<>();
      for (Header each : Collections.list(mail.message().getAllHeaders())) {
        headers.add(new MailView.Header(each.getName(), decoded(each.getValue())));
      }
      return new MailView(row(mail), headers, pieces(text(mail.message())));
    } catch (MessagingException | IOException unreadable) {
      throw new IllegalStateException("a mail of the demonstration does not read", unreadable);
    }
  }

  List<MailView.Piece> pieces(String text) {
    List<MailView.Piece> pieces = new ArrayList<>();
    Matcher matcher = links.matcher(text);
    int after = 0;
    while (matcher.find()) {
      pieces.add(new MailView.Piece(text.substring(after, matcher.start()), null));
      pieces.add(new MailView.Piece(matcher.group(), matcher.group().substring(prefix)));
      after = matcher.end();
    }
    pieces.add(new MailView.Piece(text.substring(after), null));
    return pieces;
  }

  /// The first plain text there is.
  private static String text(Part part) throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      return parts.getCount() == 0 ? "" : text(parts.getBodyPart(0));
    }
    return part.isMimeType("text/plain") ? part.getContent().toString() : "";
  }

  private static String header(DemoMails.Mail mail, String name) {
    try {
      String value = mail.message().getHeader(name, ", ");
      return value == null ? "" : value;
    } catch (MessagingException unreadable) {
      throw new IllegalStateException("a mail of the demonstration does not read", unreadable);
    }
  }

  private static String decoded(String value) {
    try {
      return MimeUtility.decodeText(MimeUtility.unfold(value));
    } catch (UnsupportedEncodingException _) {
      return value;
    }
  }
}
