package org.enlace.delivery.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message from the mailbox of the return paths. Strangers write there, so it is read within
/// bounds and never throws.
///
/// @param addresses to which it came, as far as its header tells
/// @param says what it says of the notice
record Report(List<String> addresses, Returned says) {
  /// So much of a message is read: reports come first, what they return follows.
  static final int MOST_BYTES = 256 * 1024;

  private static final int MOST_PARTS = 20;
  private static final int MOST_STATUS = 32 * 1024;
  private static final int MOST_ADDRESSES = 50;
  private static final List<String> TO =
      List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "To");
  private static final Pattern STATUS = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

  Report {
    addresses = List.copyOf(addresses);
  }

  /// Reads a message.
  static Report of(byte[] message) {
    try {
      MimeMessage read = new MimeMessage(session(), new ByteArrayInputStream(message));
      return new Report(addresses(read), says(read));
    } catch (MessagingException | IOException | RuntimeException unreadable) {
      return new Report(List.of(), new Returned.Ignored("unreadable"));
    }
  }

  private static Session session() {
    Properties lenient = new Properties();
    lenient.setProperty("mail.mime.address.strict", "false");
    lenient.setProperty("mail.mime.parameters.strict", "false");
    lenient.setProperty("mail.mime.multipart.ignoremissingendboundary", "true");
    return Session.getInstance(lenient);
  }

  private static List<String> addresses(MimeMessage message) throws MessagingException {
    List<String> found = new ArrayList<>();
    for (String name : TO) {
      String[] values = message.getHeader(name);
      for (String value : values == null ? new String[0] : values) {
        found.addAll(parsed(value));
      }
    }
    return found.stream().distinct().limit(MOST_ADDRESSES).toList();
  }

  private static List<String> parsed(String header) {
    try {
      List<String> found = new ArrayList<>();
      for (InternetAddress each : InternetAddress.parseHeader(header, false)) {
        String address = each.getAddress();
        if (address != null && address.indexOf('@') > 0) {
          found.add(address);
        }
      }
      return found;
    } catch (AddressException malformed) {
      return List.of();
    }
  }

  private static Returned says(MimeMessage message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report")) {
      return new Returned.Ignored("no report");
    }
    if (!(message.getContent() instanceof Multipart parts)) {
      return new Returned.Ignored("no parts");
    }
    for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")
          || part.isMimeType("message/global-delivery-status")) {
        return says(text(part));
      }
    }
    return new Returned.Ignored("a report of another kind");
  }

  private static String text(BodyPart part) throws MessagingException, IOException {
    try (InputStream content = part.getInputStream()) {
      return new String(content.readNBytes(MOST_STATUS), StandardCharsets.ISO_8859_1);
    }
  }

  /// Each notice goes to one addressee, yet a relay may tell of several, as where it resolved a
  /// list: a failure of one is a failure.
  private static Returned says(String status) {
    @Nullable Returned found = null;
    for (String block : status.replace("\r\n", "\n").split("\n\\s*\n", 50)) {
      Returned each = ofRecipient(block);
      if (each instanceof Returned.Failed) {
        return each;
      }
      found = each instanceof Returned.Delayed ? each : found;
    }
    return found == null ? new Returned.Ignored("neither failed nor delayed") : found;
  }

  private static Returned ofRecipient(String block) {
    String action = field(block, "Action").map(Report::word).orElse("");
    String status = field(block, "Status").flatMap(Report::status).orElse("");
    return switch (action) {
      case "failed" -> new Returned.Failed(status.isEmpty() ? "5.0.0" : status);
      case "delayed" -> new Returned.Delayed(status.isEmpty() ? "4.0.0" : status);
      default -> new Returned.Ignored("no failure");
    };
  }

  private static Optional<String> field(String block, String name) {
    Matcher found =
        Pattern.compile("(?im)^" + name + "[ \\t]*:[ \\t]*([^\\n]{0,200})").matcher(block);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /// A word without the comments that may stand around it.
  private static String word(String value) {
    return value.replaceAll("\\([^)]{0,200}\\)", "").strip().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> status(String value) {
    Matcher found = STATUS.matcher(value);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }
}
