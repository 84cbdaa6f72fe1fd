package org.enlace.directory.transfer;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.enlace.directory.Contact;
import org.enlace.directory.Key;
import org.enlace.directory.Line;
import org.enlace.directory.Network;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Contacts as a list to print. Every page carries the reference, and of a whole directory the
/// watermark.
///
/// @param note what the list says of itself
/// @param words in the reader's language
record PrintedExport(ExportNote note, ExportWords words, Locale locale) {
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String STYLE =
      """
      @page { size: A4; margin: 18mm 16mm 20mm 16mm;
        @bottom-left { content: "WATERMARK"; font: 7pt 'Liberation Sans'; color: #444 }
        @bottom-right { content: counter(page) " / " counter(pages); font: 7pt 'Liberation Sans' } }
      body { font: 9pt 'Liberation Sans'; line-height: 1.35 }
      h1 { font-size: 15pt; font-weight: normal; margin: 0 0 2mm 0 }
      h2 { font-size: 12pt; font-weight: normal; margin: 6mm 0 2mm 0;
        border-bottom: 0.4pt solid #666; page-break-after: avoid }
      .contact { page-break-inside: avoid; margin: 0 0 3mm 0 }
      .name { font-size: 10pt } .light { color: #444 }
      .mark { position: fixed; top: 110mm; left: 0; width: 178mm; text-align: center;
        font-size: 15pt; color: #d9d9d9; transform: rotate(-30deg) }
      .marking { font-size: 12pt; color: #b00 }
      """;

  byte[] write(List<ExportContact> contacts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFont(PrintedExport::font, "Liberation Sans");
    builder.withHtmlContent(html(contacts), null);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  private static InputStream font() {
    return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
  }

  private String html(List<ExportContact> contacts) {
    StringBuilder html = new StringBuilder("<html lang=\"");
    html.append(locale.toLanguageTag()).append("\"><head><title>").append(escaped(title()));
    html.append("</title><style>").append(STYLE.replace("WATERMARK", inStyle(note.watermark())));
    html.append("</style></head><body>");
    if (note.isWhole()) {
      element(html, "div", "mark", note.watermark());
    }
    if (note.marking() != Marking.REAL) {
      element(html, "p", "marking", note.marking().word());
    }
    element(html, "h1", "", title());
    element(html, "p", "light", about(contacts.size()));
    StateCode last = null;
    for (ExportContact each : contacts) {
      StateCode state = each.contact().state();
      if (!state.equals(last)) {
        element(html, "h2", "", words.state(state, locale));
        last = state;
      }
      contact(html, each);
    }
    return html.append("</body></html>").toString();
  }

  private String title() {
    return words.text(
        locale,
        "directory.export.print.title",
        Map.of("network", note.network().name().in(locale)));
  }

  private String about(int count) {
    String when = MOMENT.format(note.at());
    return words.text(
        locale,
        "directory.export.print.about",
        Map.of("count", count, "when", when, "reference", note.reference()));
  }

  private void contact(StringBuilder html, ExportContact each) {
    Contact contact = each.contact();
    html.append("<div class=\"contact\">");
    element(html, "div", "name", contact.holder().name() + " – " + category(contact.category()));
    String office = office(each);
    if (!office.isEmpty()) {
      element(html, "div", "", office);
    }
    for (Line line : each.lines()) {
      element(
          html,
          "div",
          "",
          words.text(locale, "directory.export.print.line." + ExportContact.word(line.kind()))
              + " "
              + ExportContact.value(line)
              + (line.hours() == null ? "" : " (" + line.hours() + ")"));
    }
    for (Key key : contact.keys()) {
      element(
          html,
          "div",
          "",
          words.text(locale, "directory.export.print.key")
              + " "
              + key.fingerprint().replaceAll("(.{4})(?=.)", "$1 "));
    }
    element(html, "div", "light", terms(contact));
    html.append("</div>");
  }

  private String terms(Contact contact) {
    String languages =
        String.join(
            ", ",
            contact.languages().stream()
                .map(LanguageTag::locale)
                .map(each -> each.getDisplayLanguage(locale))
                .toList());
    return languages
        + " · "
        + words.text(
            locale,
            "directory.export.print.mode." + ExportContact.word(contact.availability().mode()))
        + " · "
        + contact.availability().zone().getId()
        + " · "
        + words.text(
            locale,
            "directory.export.print.confirmed",
            Map.of("day", contact.confirmedOn().toString()));
  }

  private String office(ExportContact each) {
    String position = each.contact().holder().position();
    String institution = each.isPerson() ? each.institution(locale) : "";
    if (position == null) {
      return institution;
    }
    return institution.isEmpty() ? position : position + ", " + institution;
  }

  private String category(CategoryCode code) {
    Network network = note.network();
    return network.category(code).map(found -> found.name().in(locale)).orElse(code.value());
  }

  private static void element(StringBuilder html, String name, String type, @Nullable String text) {
    html.append('<').append(name);
    if (!type.isEmpty()) {
      html.append(" class=\"").append(type).append('"');
    }
    html.append('>')
        .append(escaped(text == null ? "" : text))
        .append("</")
        .append(name)
        .append('>');
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(each -> each >= ' ' || each == '\n')
        .forEach(each -> {
          switch (each) {
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '&' -> safe.append("&amp;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(each);
          }
        });
    return safe.toString();
  }

  /// A text within quotes of a style sheet within XML: letters, digits and plain marks alone.
  private static String inStyle(String text) {
    return text.replaceAll("[^\\p{L}\\p{M}\\p{N} .,:;()·@_-]", "");
  }
}
