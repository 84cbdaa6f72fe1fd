package org.enlace.protocol;

import java.util.regex.Pattern;
import org.enlace.protocol.Refusal.Reason;

/// The spellings of names in records: ASCII, short, one way to write each.
enum Grammar {
  FIELD_NAME(
      64, "[a-z][A-Za-z0-9]*", "a field name must be camel case, at most 64 ASCII characters"),
  ENTRY_KIND(
      100,
      "[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+",
      "a kind must be lower-case words joined by dots, at most 100 characters"),
  SUBJECT(
      200,
      "[a-z][a-z0-9-]*:[A-Za-z0-9._-]+",
      "a subject must be a lower-case type, a colon and an id, at most 200 characters"),
  STATE(2, "[A-Z]{2}", "a State must be two capital letters of ISO 3166-1"),
  NETWORK(
      63,
      "[a-z0-9][a-z0-9-]*",
      "a network must be lower-case letters, digits and hyphens, at most 63 characters"),
  CATEGORY(
      63,
      "[a-z][a-z0-9-]*",
      "a category must be lower-case letters, digits and hyphens, at most 63 characters"),
  NODE(
      253,
      "[a-z0-9][a-z0-9.-]*",
      "a node must be lower-case letters, digits, dots and hyphens, at most 253 characters"),
  TEMPLATE(
      100,
      "[a-z][a-z0-9.-]*",
      "a template must be lower-case letters, digits, dots and hyphens, at most 100 characters"),
  PROBLEM_SLUG(
      64,
      "[a-z][a-z0-9]*(-[a-z0-9]+)*",
      "a problem slug must be lower-case words joined by hyphens, at most 64 characters");

  private final int longest;
  private final Pattern pattern;
  private final String rule;

  Grammar(int longest, String pattern, String rule) {
    this.longest = longest;
    this.pattern = Pattern.compile(pattern);
    this.rule = rule;
  }

  /// Returns the text; refuses one of another spelling. Length is judged first, so that a long text
  /// costs nothing.
  String require(String text) {
    if (text.length() > longest || !pattern.matcher(text).matches()) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, rule);
    }
    return text;
  }
}
