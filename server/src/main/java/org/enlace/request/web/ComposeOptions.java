package org.enlace.request.web;

import java.util.List;
import org.enlace.ui.page.Choice;

/// Among what the form of a request lets choose.
///
/// @param persons the contacts of the addressed State, for TLP:RED
/// @param copies authorities of the own State that may get a copy
/// @param networks networks through which the same may have been sent
/// @param onward kinds of authority
/// @param fields the fields of the template
public record ComposeOptions(
    List<Choice> states,
    List<Choice> categories,
    List<Choice> purposes,
    List<Choice> urgencies,
    List<Choice> labels,
    List<Choice> persons,
    List<Choice> copies,
    List<Choice> networks,
    List<Choice> onward,
    List<TemplateField> fields) {

  /// A field of the template.
  ///
  /// @param kind `line`, `text`, `moment`, `code`, `codes` or `states`
  /// @param choices of a coded field
  public record TemplateField(String name, String label, String kind, List<Choice> choices) {}
}
