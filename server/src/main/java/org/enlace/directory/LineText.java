package org.enlace.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import org.jspecify.annotations.Nullable;

/// Tells the value of a line to people: a number in groups, as it is read out, and the link by
/// which a telephone or a mail program takes it over.
public final class LineText {
  private LineText() {}

  /// The value as people read it.
  public static String readable(Line.Kind kind, String value) {
    return switch (kind) {
      case PHONE, SMS -> number(value);
      case SIGNAL -> value.startsWith("+") ? number(value) : value;
      case EMAIL, MATRIX, PORTAL, WEB_PUSH, WEBHOOK -> value;
    };
  }

  /// The link by which it is used, or null where none is common.
  public static @Nullable String link(Line.Kind kind, String value) {
    return switch (kind) {
      case EMAIL -> "mailto:" + value;
      case PHONE -> "tel:" + value;
      case SMS -> "sms:" + value;
      case PORTAL -> value;
      case SIGNAL, MATRIX, WEB_PUSH, WEBHOOK -> null;
    };
  }

  private static String number(String value) {
    PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    try {
      return plans.format(plans.parse(value, null), PhoneNumberFormat.INTERNATIONAL);
    } catch (NumberParseException notANumber) {
      return value;
    }
  }
}
