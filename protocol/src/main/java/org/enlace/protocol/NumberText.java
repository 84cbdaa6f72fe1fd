package org.enlace.protocol;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Writes a double as ECMAScript does (RFC 8785 §3.2.2.3; ECMA-262, Number::toString).
///
/// The JDK finds the shortest digits that read back as the same double, with one difference: where
/// a single digit would do, it may prefer two that lie closer. ECMAScript wants the single digit.
final class NumberText {

  private static final int PLAIN_DIGITS = 21;
  private static final int LEADING_ZEROS = 6;

  private NumberText() {}

  /// The text of a finite double; zero of either sign is `0`.
  static String of(double value) {
    if (value == 0.0) {
      return "0";
    }
    String sign = value < 0 ? "-" : "";
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return sign + layOut(digits, point);
  }

  private static BigDecimal shortest(double magnitude) {
    var found = new BigDecimal(Double.toString(magnitude)).stripTrailingZeros();
    if (found.precision() != 2) {
      return found;
    }
    var below = found.round(new MathContext(1, RoundingMode.DOWN)).stripTrailingZeros();
    var above = found.round(new MathContext(1, RoundingMode.UP)).stripTrailingZeros();
    boolean belowReadsBack = below.doubleValue() == magnitude;
    boolean aboveReadsBack = above.doubleValue() == magnitude;
    if (belowReadsBack && aboveReadsBack) {
      var exact = new BigDecimal(magnitude);
      return exact.subtract(below).compareTo(above.subtract(exact)) <= 0 ? below : above;
    }
    if (belowReadsBack) {
      return below;
    }
    return aboveReadsBack ? above : found;
  }

  /// Places the decimal point after `point` digits, or turns to an exponent outside 10^-6 … 10^21.
  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= PLAIN_DIGITS) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= PLAIN_DIGITS) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-LEADING_ZEROS < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    int exponent = point - 1;
    String fraction = count == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
