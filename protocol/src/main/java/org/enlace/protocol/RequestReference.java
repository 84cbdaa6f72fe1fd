package org.enlace.protocol;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enlace.protocol.Refusal.Reason;

/// The name of a request, such as `MX-PE-2026-0003`.
///
/// The sending site counts per pair of parties and year, so that no number tells a third party
/// anything. Readers compare references and print them; they draw no conclusion from year or
/// number.
///
/// @param sender the sending State, two capital letters, or [RequestParty#SECRETARIAT]
/// @param receiver the receiving State, likewise
/// @param year the year of the count, 2000 to 9999
/// @param number the place in the count, 1 to 999,999,999; written with at least four digits
public record RequestReference(String sender, String receiver, int year, int number) {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 9999;
  private static final int LAST_NUMBER = 999_999_999;
  private static final int LONGEST = 20;
  private static final Pattern SPELLING =
      Pattern.compile("([A-Z]{2})-([A-Z]{2})-([0-9]{4})-([0-9]{4,9})");

  public RequestReference {
    Grammar.STATE.require(sender);
    Grammar.STATE.require(receiver);
    if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > LAST_NUMBER) {
      throw wrong();
    }
  }

  /// Reads a reference; any other spelling is refused, such as lower case or needless zeros.
  public static RequestReference parse(String text) {
    Matcher parts = SPELLING.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      throw wrong();
    }
    var reference =
        new RequestReference(
            parts.group(1),
            parts.group(2),
            Integer.parseInt(parts.group(3)),
            Integer.parseInt(parts.group(4)));
    if (!reference.toString().equals(text)) {
      throw wrong();
    }
    return reference;
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.VALUE_OUTSIDE_RULE,
        "a reference is written as in MX-PE-2026-0003, with a year from 2000 and a number from 1");
  }

  /// The reference as it is written everywhere.
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s-%s-%d-%04d", sender, receiver, year, number);
  }
}
