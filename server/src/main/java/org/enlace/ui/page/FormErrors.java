package org.enlace.ui.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// What is wrong with a form that is shown again, field by field, in the order of the fields. What
/// was typed stays in the form; passwords and codes do not.
public record FormErrors(List<FormError> all) {
  private static final FormErrors NONE = new FormErrors(List.of());

  public FormErrors {
    all = List.copyOf(all);
  }

  /// One thing that is wrong.
  ///
  /// @param field the name of the field, or empty where it is the form as a whole
  /// @param textKey the key of the sentence that says what to do
  /// @param values the sentence's values
  public record FormError(String field, String textKey, Map<String, Object> values) {
    public FormError {
      values = Map.copyOf(values);
    }
  }

  /// Nothing is wrong.
  public static FormErrors none() {
    return NONE;
  }

  /// A refusal by the door, beside the field it is about.
  public static FormErrors of(Problem problem) {
    String field = problem.field() == null ? "" : problem.field();
    String key = problem.room() + ".problem." + problem.slug() + ".detail";
    Map<String, Object> values = new HashMap<>(problem.values());
    values.putIfAbsent("field", field);
    return new FormErrors(List.of(new FormError(field, key, values)));
  }

  /// These and one more.
  public FormErrors and(String field, String textKey) {
    return and(field, textKey, Map.of());
  }

  /// These and one more, with values.
  public FormErrors and(String field, String textKey, Map<String, Object> values) {
    List<FormError> more = new ArrayList<>(all);
    more.add(new FormError(field, textKey, values));
    return new FormErrors(more);
  }

  /// These, where the page has several forms: each field by its form's name before its own.
  public FormErrors within(String form) {
    return new FormErrors(
        all.stream()
            .map(each ->
                each.field().isEmpty()
                    ? each
                    : new FormError(form + "-" + each.field(), each.textKey(), each.values()))
            .toList());
  }

  /// Whether something is wrong with a field whose name begins so.
  public boolean isWithin(String... names) {
    return all.stream()
        .anyMatch(each -> Stream.of(names).anyMatch(name -> each.field().startsWith(name)));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /// The first sentence about that field, or null where it is right.
  public @Nullable String about(String field, Page page) {
    for (FormError each : all) {
      if (each.field().equals(field)) {
        return page.text(each.textKey(), each.values());
      }
    }
    return null;
  }
}
