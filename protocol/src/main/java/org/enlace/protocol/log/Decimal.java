package org.enlace.protocol.log;

import java.util.regex.Pattern;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// Whole numbers in ASCII digits, without leading zeroes.
final class Decimal {
  private static final Pattern SPELLING = Pattern.compile("0|[1-9][0-9]{0,18}");

  private Decimal() {}

  /// A number of 0 to 2^63 − 1.
  static long parse(String text) {
    if (!SPELLING.matcher(text).matches()) {
      throw wrong();
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException _) {
      throw wrong();
    }
  }

  private static Refusal wrong() {
    return new Refusal(
        Reason.NOT_IN_FORM, "a number must be decimal digits without leading zeroes");
  }
}
