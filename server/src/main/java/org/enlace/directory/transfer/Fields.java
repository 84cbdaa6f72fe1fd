package org.enlace.directory.transfer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.enlace.directory.transfer.Reading.Reason;
import org.enlace.directory.transfer.Reading.Refused;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one line and gathers what cannot be read.
final class Fields {
  private static final int LONGEST = 2_000;
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-F]{40}|[0-9A-F]{64}");
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

  private final int line;
  private final List<Refused> refused = new ArrayList<>();

  Fields(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  List<Refused> refused() {
    return refused;
  }

  boolean allRead() {
    return refused.isEmpty();
  }

  void refuse(String field, Reason reason) {
    refused.add(new Refused(line, field, reason));
  }

  /// A text that may be absent; blank is absent.
  @Nullable String text(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.length() > LONGEST) {
      refuse(field, Reason.TOO_LONG);
      return null;
    }
    return text;
  }

  /// A text that must be there.
  String required(String field, @Nullable String value) {
    String text = text(field, value);
    if (text == null) {
      refuse(field, Reason.MISSING);
      return "";
    }
    return text;
  }

  /// A value that may be absent, by its parser.
  <T> @Nullable T read(
      String field,
      @Nullable String value,
      Function<String, Optional<T>> parser,
      Reason otherwise) {
    String text = text(field, value);
    if (text == null) {
      return null;
    }
    Optional<T> parsed = parser.apply(text);
    if (parsed.isEmpty()) {
      refuse(field, otherwise);
    }
    return parsed.orElse(null);
  }

  /// Several values, each by its parser; one that cannot be read is refused, the others stand.
  <T> List<T> each(
      String field, List<String> values, Function<String, Optional<T>> parser, Reason otherwise) {
    List<T> read = new ArrayList<>();
    for (String value : values) {
      T one = read(field, value, parser, otherwise);
      if (one != null && !read.contains(one)) {
        read.add(one);
      }
    }
    return read;
  }

  static Optional<StateCode> state(String text) {
    return StateCode.parse(text).filter(code -> !code.isFictional());
  }

  static Optional<EmailAddress> email(String text) {
    return EmailAddress.parse(text);
  }

  /// A number in international form that a national plan allows; a State gives the plan of a number
  /// without a country code.
  static Optional<PhoneNumber> phone(String text, @Nullable StateCode state) {
    try {
      var number = PHONES.parse(text, state == null ? null : state.value());
      return PHONES.isValidNumber(number)
          ? PhoneNumber.parse(PHONES.format(number, PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException malformed) {
      return Optional.empty();
    }
  }

  /// A BCP 47 tag; three-letter codes of ISO 639-2, bibliographic ones as well, become the two
  /// letters that BCP 47 asks for where they exist.
  static Optional<LanguageTag> language(String text) {
    String code = text.strip().toLowerCase(Locale.ROOT);
    return LanguageTag.parse(LanguageCodes.shortest(code).orElse(text));
  }

  static Optional<ZoneId> zone(String text) {
    try {
      return ZoneId.getAvailableZoneIds().contains(text)
          ? Optional.of(ZoneId.of(text))
          : Optional.empty();
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  static Optional<String> fingerprint(String text) {
    String digits = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    String bare = digits.startsWith("0X") ? digits.substring(2) : digits;
    return FINGERPRINT.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
  }
}
