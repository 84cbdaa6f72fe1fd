package org.enlace.directory.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Line;
import org.enlace.directory.Lines;
import org.enlace.ui.page.FormErrors;
import org.springframework.util.MultiValueMap;

/// A line as it is typed.
///
/// @param kind such as `email`
/// @param personal whether it is of a person
/// @param visibility to whom it is released, such as `members`
/// @param detailed whether notices by it tell the sender, the urgency and the label
public record LineForm(
    String kind,
    String value,
    boolean personal,
    String position,
    String visibility,
    String hours,
    boolean detailed) {

  static LineForm empty(boolean person, int position) {
    return new LineForm("email", "", person, Integer.toString(position), "members", "", false);
  }

  static LineForm of(Line line) {
    return new LineForm(
        Words.word(line.kind()),
        line.value() == null ? "" : line.value(),
        line.personal(),
        Integer.toString(line.position()),
        Words.word(line.visibility()),
        line.hours() == null ? "" : line.hours(),
        line.detailed());
  }

  static LineForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new LineForm(
        posted.word("kind"),
        posted.text("value", 300),
        posted.has("personal"),
        posted.word("position"),
        posted.word("visibility"),
        posted.text("hours", 300),
        posted.has("detailed"));
  }

  FormErrors errors() {
    FormErrors errors = FormErrors.none();
    if (kindOf().isEmpty()) {
      errors = errors.and("kind", "directory.line-form.kind-missing");
    }
    if (visibilityOf().isEmpty()) {
      errors = errors.and("visibility", "directory.line-form.visibility-missing");
    }
    return errors;
  }

  Lines.LineDraft draft(Lines.OwnerKind ownerKind, UUID owner) {
    return new Lines.LineDraft(
        ownerKind, owner, kindOf().orElseThrow(), value, personal, arrangement());
  }

  Lines.Arrangement arrangement() {
    return new Lines.Arrangement(
        Posted.number(position), visibilityOf().orElseThrow(), Posted.orNull(hours), detailed);
  }

  Optional<Line.Kind> kindOf() {
    return read(Line.Kind.values(), kind);
  }

  Optional<Line.Visibility> visibilityOf() {
    return read(Line.Visibility.values(), visibility);
  }

  static <T extends Enum<T>> Optional<T> read(T[] values, String word) {
    String asked = word.toLowerCase(Locale.ROOT);
    for (T each : values) {
      if (Words.word(each).equals(asked)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
