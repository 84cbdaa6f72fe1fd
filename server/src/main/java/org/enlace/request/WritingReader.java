package org.enlace.request;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.kernel.StateCode;
import org.enlace.request.RequestForm.Writing;
import org.enlace.request.Template.CodeList;
import org.enlace.request.Template.Field;
import org.enlace.ui.api.Problem;

/// Reads what is said: bounds, and codes that exist. It is the last place that reads content: once
/// sealed, nothing depends on it.
final class WritingReader {
  static final int LONGEST_SUBJECT = 300;
  static final int LONGEST_TEXT = 100_000;
  static final int LONGEST_LINE = 500;
  static final int LONGEST_FIELD = 20_000;

  private WritingReader() {}

  /// What opens a request: subject and text must be there.
  static Writing request(Writing writing, Template template) {
    String subject = Words.line(writing.subject(), "subject", LONGEST_SUBJECT);
    if (subject == null) {
      throw Problems.missing("subject");
    }
    return new Writing(subject, text(writing), fields(writing, template));
  }

  /// What is written later: a text must be there, and nothing else is.
  static Writing message(Writing writing) {
    refuseMore(writing);
    return Writing.of(text(writing));
  }

  /// A note or a reason, which need not be there.
  static Writing note(Writing writing) {
    refuseMore(writing);
    return Writing.of(Words.text(writing.text(), "text", LONGEST_TEXT));
  }

  private static void refuseMore(Writing writing) {
    if (writing.subject() != null) {
      throw Problems.invalid("subject");
    }
    if (!writing.fields().isEmpty()) {
      throw Problems.invalid("fields");
    }
  }

  private static String text(Writing writing) {
    String text = Words.text(writing.text(), "text", LONGEST_TEXT);
    if (text == null) {
      throw Problems.missing("text");
    }
    return text;
  }

  private static Map<String, List<String>> fields(Writing writing, Template template) {
    Map<String, List<String>> read = new TreeMap<>();
    writing
        .fields()
        .forEach((name, values) -> {
          Field field =
              template
                  .field(name)
                  .orElseThrow(() ->
                      Problem.of("request", "field-unknown", 422)
                          .about("fields." + name(name))
                          .asException());
          List<String> kept = values(field, values);
          if (!kept.isEmpty()) {
            read.put(name, kept);
          }
        });
    return read;
  }

  // A name that the template does not know may be anything: it is repeated only if it is a name.
  private static String name(String given) {
    return given.matches("[a-z][a-z0-9-]{0,39}") ? given : "?";
  }

  private static List<String> values(Field field, List<String> values) {
    String name = "fields." + field.name();
    List<String> given =
        values.stream().filter(each -> !each.isBlank()).map(String::strip).toList();
    if (!field.kind().isPlural() && given.size() > 1) {
      throw Problems.tooMany(name, 1);
    }
    for (String each : given) {
      check(field, each, name);
    }
    return given;
  }

  private static void check(Field field, String value, String name) {
    switch (field.kind()) {
      case LINE -> Words.line(value, name, LONGEST_LINE);
      case TEXT -> Words.text(value, name, LONGEST_FIELD);
      case MOMENT -> Words.moment(value, name);
      case STATES -> {
        if (StateCode.parse(value).isEmpty()) {
          throw Problems.invalid(name);
        }
      }
      case CODE, CODES -> {
        CodeList codes = field.codes();
        if (codes != null && !codes.codes().contains(value)) {
          throw Problems.notAmong(name, codes.codes());
        }
      }
    }
  }
}
