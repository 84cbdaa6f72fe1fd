package org.enlace.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.StateCode;

/// Reads what somebody wrote as the value of a line, and gives it in the one form in which it is
/// kept: an address as RFC 5321 has it, a number as E.164 that its national plan knows, a Signal
/// user name or number, a Matrix user id, the https address of a portal or of a program, the name
/// of a browser.
final class LineValue {
  private static final Pattern SIGNAL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{2,31}\\.[0-9]{2,9}");
  private static final Pattern MATRIX =
      Pattern.compile(
          "@[a-z0-9._=/+-]{1,200}:([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}(:[0-9]{1,5})?");
  private static final int LONGEST = 254;
  private static final int LONGEST_NAME = 100;

  private LineValue() {}

  /// The value to be kept; empty where the text is not one of that kind.
  ///
  /// @param home whose plan a number without `+` is read by
  static Optional<String> read(Line.Kind kind, String text, StateCode home) {
    String given = text.strip();
    if (given.isEmpty() || given.length() > LONGEST) {
      return Optional.empty();
    }
    return switch (kind) {
      case EMAIL -> EmailAddress.parse(given).map(EmailAddress::value);
      case PHONE, SMS -> number(given, home);
      case SIGNAL -> SIGNAL.matcher(given).matches() ? Optional.of(given) : number(given, home);
      case MATRIX -> Optional.of(given.toLowerCase(Locale.ROOT)).filter(LineValue::isMatrix);
      case PORTAL -> Optional.of(given).filter(LineValue::isPortal);
      case WEB_PUSH -> Optional.of(given).filter(LineValue::isName);
      case WEBHOOK -> Optional.of(given).filter(LineValue::isProgram);
    };
  }

  private static boolean isMatrix(String text) {
    return MATRIX.matcher(text).matches();
  }

  private static Optional<String> number(String text, StateCode home) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      var number = plans.parse(text, home.value());
      return plans.isValidNumber(number)
          ? Optional.of(plans.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  private static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isProgram(String text) {
    return isPortal(text) && !text.contains("#");
  }

  private static boolean isPortal(String text) {
    try {
      URI address = new URI(text);
      return "https".equals(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
