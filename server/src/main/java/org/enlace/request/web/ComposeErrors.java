package org.enlace.request.web;

import java.util.HashMap;
import java.util.Map;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.FormErrors;
import org.enlace.ui.page.Page;

/// What the door refused of a request, beside the field of the form that it is about, which is
/// called as its label calls it.
final class ComposeErrors {
  private static final String TEMPLATE = "field.";
  private static final Map<String, String> IDS =
      Map.of(
          "to.state", "to",
          "to.category", "category",
          "to.persons", "persons",
          "own.persons", "scope",
          "own.scope", "scope");
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("to", "request.page.compose.to"),
          Map.entry("category", "request.page.compose.category"),
          Map.entry("persons", "request.page.compose.persons"),
          Map.entry("purpose", "request.page.column.purpose"),
          Map.entry("subject", "request.page.compose.subject"),
          Map.entry("text", "request.page.compose.text"),
          Map.entry("urgency", "request.page.column.urgency"),
          Map.entry("tlp", "request.page.column.label"),
          Map.entry("confirmOperatorCanRead", "request.page.compose.red-confirm"),
          Map.entry("replyBy", "request.page.compose.reply-by"),
          Map.entry("caveat", "request.page.caveat"),
          Map.entry("onward", "request.page.compose.onward"),
          Map.entry("alsoThrough", "request.page.compose.also-through"),
          Map.entry("scope", "request.page.compose.scope"),
          Map.entry("copies", "request.page.compose.copies"));

  private ComposeErrors() {}

  /// Whether the form has the field that the problem is about.
  static boolean isOfTheForm(Problem problem) {
    String id = id(problem);
    return LABELS.containsKey(id) || id.startsWith(TEMPLATE);
  }

  static FormErrors of(Problem problem, Page page) {
    if (!isOfTheForm(problem)) {
      return FormErrors.of(problem);
    }
    String id = id(problem);
    Map<String, Object> values = new HashMap<>(problem.values());
    values.put("field", label(id, page));
    String key = problem.room() + ".problem." + problem.slug() + ".detail";
    return FormErrors.none().and(id, key, values);
  }

  private static String label(String id, Page page) {
    String known = LABELS.get(id);
    return page.text(
        known == null
            ? "request.template.poc-communication." + id.substring(TEMPLATE.length())
            : known);
  }

  private static String id(Problem problem) {
    String field = problem.field() == null ? "" : problem.field();
    return field.startsWith("fields.")
        ? TEMPLATE + field.substring("fields.".length())
        : IDS.getOrDefault(field, field);
  }
}
