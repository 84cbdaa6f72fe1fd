package org.enlace.delivery;

import java.net.URI;
import org.enlace.kernel.LanguageTag;
import org.springframework.web.util.HtmlUtils;

/// Composes plain text and HTML of a notice side by side. Whatever is given is text: it is escaped
/// in the HTML. There is no picture and nothing that a mail program would fetch.
///
/// ```java
/// Wording wording =
///     Composition.in(language, subject).paragraph(text).code(code).link(label, uri).finish();
/// ```
public final class Composition {
  private final LanguageTag language;
  private final String subject;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();

  private Composition(LanguageTag language, String subject) {
    this.language = language;
    this.subject = subject;
    html.append("<!DOCTYPE html>\n<html lang=\"")
        .append(escaped(language.value()))
        .append("\"><head><meta charset=\"utf-8\"><title>")
        .append(escaped(subject))
        .append("</title></head><body dir=\"auto\">\n");
  }

  /// An empty notice.
  public static Composition in(LanguageTag language, String subject) {
    return new Composition(language, subject);
  }

  /// Adds a paragraph.
  public Composition paragraph(String words) {
    add(words, "<p>" + escaped(words).replace("\n", "<br>\n") + "</p>");
    return this;
  }

  /// Adds something to be read out or copied, such as a code, on a line of its own.
  public Composition code(String code) {
    add(code, "<p><strong><code>" + escaped(code) + "</code></strong></p>");
    return this;
  }

  /// Adds a link under words that say where it leads; the plain text shows both.
  public Composition link(String label, URI target) {
    String address = target.toASCIIString();
    add(
        label + "\n" + address,
        "<p><a href=\"" + escaped(address) + "\">" + escaped(label) + "</a></p>");
    return this;
  }

  /// The notice as composed so far.
  public Wording finish() {
    return new Wording(language, subject, text.toString(), html + "</body></html>\n");
  }

  private void add(String plain, String marked) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(plain).append('\n');
    html.append(marked).append('\n');
  }

  private static String escaped(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
