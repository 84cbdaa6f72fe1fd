package org.enlace.request.web;

import org.enlace.ui.page.FormErrors;

/// A step that was refused, so that its form is shown again with what was typed, and only its form.
///
/// @param step the form's name on the page; empty where nothing was tried
/// @param text what was typed
public record Attempt(String step, String text, FormErrors errors) {
  static Attempt none() {
    return new Attempt("", "", FormErrors.none());
  }

  /// Whether it was this form.
  public boolean isAt(String form) {
    return step.equals(form);
  }

  /// What was typed into this form.
  public String typedAt(String form) {
    return isAt(form) ? text : "";
  }

  /// What is wrong, each with the id that its field has on the page.
  public FormErrors onPage() {
    return errors.within(step);
  }
}
