package org.enlace.ui.page;

import org.jspecify.annotations.Nullable;

/// What templates take from here that they cannot well write themselves.
public final class Field {
  /// How htmx is set: it may neither style nor evaluate, and asks nobody but us.
  public static final String HTMX =
      """
      {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,\
      "historyCacheSize":0,"selfRequestsOnly":true}\
      """;

  private Field() {}

  /// The ids of what describes a field, or null where nothing does.
  public static @Nullable String describedBy(String name, @Nullable String hint, boolean wrong) {
    String hintId = hint == null ? "" : name + "-hint";
    String ids = wrong ? (name + "-error " + hintId).strip() : hintId;
    return ids.isEmpty() ? null : ids;
  }
}
