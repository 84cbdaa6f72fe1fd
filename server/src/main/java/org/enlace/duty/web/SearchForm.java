package org.enlace.duty.web;

import java.util.Map;

/// What was asked for in the search form, as it was typed; empty is any.
///
/// @param now whether only contacts that are on duty now are wanted
public record SearchForm(
    String q,
    String network,
    String region,
    String category,
    String language,
    boolean now,
    String after) {
  private static final int LONGEST = 100;

  static SearchForm of(Map<String, String> asked) {
    return new SearchForm(
        text(asked, "q"),
        text(asked, "network"),
        text(asked, "region"),
        text(asked, "category"),
        text(asked, "language"),
        text(asked, "available").equals("now"),
        text(asked, "after"));
  }

  private static String text(Map<String, String> asked, String name) {
    String text = asked.getOrDefault(name, "").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  /// Whether anything narrows the search.
  public boolean isEmpty() {
    return q.isEmpty()
        && network.isEmpty()
        && region.isEmpty()
        && category.isEmpty()
        && language.isEmpty()
        && !now;
  }

  /// Whether a filter besides the words is set.
  public boolean isFiltered() {
    return !network.isEmpty() || !region.isEmpty() || !category.isEmpty() || !language.isEmpty();
  }
}
