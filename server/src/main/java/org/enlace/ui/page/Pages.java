package org.enlace.ui.page;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.web.servlet.View;

/// Makes views of templates. The template gets the page as `page` and the values under their names;
/// a handler that speaks another language than the reader's gives a `page` of its own among them.
public interface Pages {
  /// A page with status 200.
  View show(String template, Map<String, ?> values);

  /// A page with another status, such as 422 for a form that is shown again with what was typed.
  View show(int status, String template, Map<String, ?> values);

  /// A part of a page, for panels: the content of a template, rendered with the given page.
  Content part(String template, Page page, Map<String, ?> values);

  /// Sends the reader on with 303.
  ///
  /// @param path a path of ours, beginning with one `/`; it may have a query
  View seeOther(String path);

  /// Sends the reader on with 303, with a text to show there once.
  ///
  /// @param path a path of ours, beginning with one `/`; it may have a query
  /// @param noticeKey the text's key, of the form `<room>.notice.<words>`; it takes no values
  View seeOther(String path, String noticeKey);

  /// The parts that rooms contribute to a page, in their order. A part that fails is told in its
  /// place, under an incident id, and the rest is shown.
  List<Content> gather(Page page, List<? extends Supplier<Optional<Panel>>> parts);
}
