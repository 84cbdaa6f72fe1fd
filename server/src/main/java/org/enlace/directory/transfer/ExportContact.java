package org.enlace.directory.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.enlace.directory.Contact;
import org.enlace.directory.Holder;
import org.enlace.directory.Line;
import org.jspecify.annotations.Nullable;

/// A contact with what an export tells of it.
///
/// @param note the reference of the note verbale, for its own State and the secretariat; else null
public record ExportContact(
    Contact contact, @Nullable String note, @Nullable LocalDate from, @Nullable LocalDate until) {

  boolean isPerson() {
    return contact.holder().kind() == Holder.Kind.PERSON;
  }

  /// Where the holder works; of a desk without institution the desk itself.
  String institution(Locale locale) {
    String institution = contact.holder().institution().in(locale);
    return institution.isEmpty() && !isPerson() ? contact.holder().name() : institution;
  }

  /// The lines whose values are told.
  List<Line> lines() {
    return contact.lines().stream().filter(line -> line.value() != null).toList();
  }

  /// The first value of a kind, or an empty text.
  String first(Line.Kind kind) {
    return lines().stream()
        .filter(line -> line.kind() == kind)
        .map(ExportContact::value)
        .findFirst()
        .orElse("");
  }

  static String value(Line line) {
    return line.value() == null ? "" : line.value();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
