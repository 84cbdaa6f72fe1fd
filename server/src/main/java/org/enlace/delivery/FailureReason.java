package org.enlace.delivery;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why a notice did not arrive: a closed list, each with a text `delivery.reason.<word>`.
public enum FailureReason {
  /// The address or number does not exist, or no longer.
  NO_SUCH_ADDRESS,
  /// Nothing takes mail for the address's domain, or no network leads there.
  NO_ROUTE,
  /// The mailbox exists and takes no mail.
  CLOSED,
  /// There is no room in it.
  FULL,
  /// It was taken for unwanted, or against the rules there.
  UNWANTED,
  /// It was too large.
  TOO_LARGE,
  /// It was refused without a reason that is known here.
  REFUSED,
  /// It was not taken over within 24 hours.
  NOT_IN_TIME,
  /// Our own relay or gateway did not work with us for 24 hours: the line is not to blame.
  NOT_SENT,
  /// The State has switched this kind of line off: nothing failed.
  SWITCHED_OFF,
  /// The notice could not be made into a message: the line is not to blame.
  NOT_MADE;

  private static final Pattern STATUS =
      Pattern.compile("(?:^|[^0-9.])[245]\\.(\\d{1,3})\\.(\\d{1,3})(?![0-9.])");

  /// The word in the database, on the wire and in the keys of texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Reads a word; one that is not known reads as [#REFUSED].
  public static FailureReason of(String word) {
    for (FailureReason each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return REFUSED;
  }

  /// Whether it says something of the line.
  public boolean isOfLine() {
    return this != NOT_SENT && this != NOT_MADE && this != SWITCHED_OFF;
  }

  /// What a refusal says, by its enhanced status (RFC 3463), or else by the class of the answer.
  ///
  /// @param reply such as `550 5.1.1`, or `410` of a program that answers by HTTP
  public static FailureReason ofReply(String reply) {
    Matcher status = STATUS.matcher(reply);
    if (status.find()) {
      return ofStatus(Integer.parseInt(status.group(1)), Integer.parseInt(status.group(2)));
    }
    return switch (reply) {
      case "404", "410" -> NO_SUCH_ADDRESS;
      case "413" -> TOO_LARGE;
      case "552" -> FULL;
      default -> REFUSED;
    };
  }

  private static FailureReason ofStatus(int subject, int detail) {
    return switch (subject) {
      case 1 -> ofAddress(detail);
      case 2 -> ofMailbox(detail);
      case 3 -> detail == 4 ? TOO_LARGE : REFUSED;
      case 4 -> ofNetwork(detail);
      case 7 -> UNWANTED;
      default -> REFUSED;
    };
  }

  private static FailureReason ofAddress(int detail) {
    return switch (detail) {
      case 2, 10 -> NO_ROUTE;
      case 7, 8 -> REFUSED;
      default -> NO_SUCH_ADDRESS;
    };
  }

  private static FailureReason ofMailbox(int detail) {
    return switch (detail) {
      case 1 -> CLOSED;
      case 2 -> FULL;
      case 3 -> TOO_LARGE;
      default -> REFUSED;
    };
  }

  private static FailureReason ofNetwork(int detail) {
    return switch (detail) {
      case 1, 3, 4, 6 -> NO_ROUTE;
      case 7 -> NOT_IN_TIME;
      default -> REFUSED;
    };
  }
}
