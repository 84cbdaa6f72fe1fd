package org.enlace.delivery;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Reads what a relay answered (RFC 5321 §4.2, RFC 3463).
///
/// A refusal counts against the line only where it is about the addressee or about this message.
/// Where the relay does not take our sender, our sign-in or our connection, the relay is at fault.
final class MailReplies {
  private static final Pattern CLASS =
      Pattern.compile("^(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?");
  private static final Set<Integer> ABOUT_US = Set.of(421, 454, 530, 534, 535, 538);

  private static final String CONNECTION = "connection";

  private MailReplies() {}

  /// Whether that stands for a connection that broke, and not for an answer.
  static boolean isLost(String reply) {
    return reply.equals(CONNECTION);
  }

  /// What a failure to send means.
  static Outcome of(MessagingException failure) {
    Optional<SMTPAddressFailedException> address = find(failure, SMTPAddressFailedException.class);
    if (address.isPresent()) {
      return judge(address.get().getReturnCode(), address.get());
    }
    Optional<SMTPSenderFailedException> sender = find(failure, SMTPSenderFailedException.class);
    if (sender.isPresent()) {
      return new Outcome.Unreachable("sender " + replyClass(sender.get()));
    }
    Optional<SMTPSendFailedException> message = find(failure, SMTPSendFailedException.class);
    if (message.filter(MailReplies::isOfSender).isPresent()) {
      return new Outcome.Unreachable("sender " + replyClass(message.get()));
    }
    if (message.isPresent()) {
      return judge(message.get().getReturnCode(), message.get());
    }
    if (find(failure, AuthenticationFailedException.class).isPresent()) {
      return new Outcome.Unreachable("authentication");
    }
    return new Outcome.Unreachable(
        find(failure, SSLException.class).isPresent() ? "tls" : CONNECTION);
  }

  private static boolean isOfSender(SMTPSendFailedException answer) {
    return answer.getReturnCode() >= 400
        && answer.getCommand() != null
        && answer.getCommand().startsWith("MAIL");
  }

  private static Outcome judge(int code, MessagingException reply) {
    if (code < 400 || ABOUT_US.contains(code)) {
      return new Outcome.Unreachable(code < 400 ? CONNECTION : replyClass(reply));
    }
    return code < 500
        ? new Outcome.Deferred(replyClass(reply))
        : new Outcome.Refused(replyClass(reply));
  }

  private static String replyClass(MessagingException reply) {
    String words = reply.getMessage();
    Matcher matcher = CLASS.matcher(words == null ? "" : words);
    if (!matcher.find()) {
      return "unknown";
    }
    return matcher.group(2) == null ? matcher.group(1) : matcher.group(1) + " " + matcher.group(2);
  }

  /// Mail failures are chained in two ways.
  private static <T extends Throwable> Optional<T> find(@Nullable Throwable from, Class<T> type) {
    Throwable each = from;
    for (int depth = 0; each != null && depth < 20; depth++) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      Throwable next = each instanceof MessagingException mail ? mail.getNextException() : null;
      each = next == null ? each.getCause() : next;
    }
    return Optional.empty();
  }
}
