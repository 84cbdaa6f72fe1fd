package org.enlace.directory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.enlace.directory.Contact;
import org.enlace.directory.Line;
import org.enlace.kernel.LanguageTag;
import org.jspecify.annotations.Nullable;

/// Contacts as the table that imports read. A contact whose mailbox is not released has an empty
/// cell there. The watermark of a whole directory is one more column.
final class TableExport {
  private static final Locale SPANISH = Locale.forLanguageTag("es");

  private TableExport() {}

  static byte[] write(List<ExportContact> contacts, ExportNote note) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(marked(ContactTable.COLUMNS, note, "watermark"));
    contacts.forEach(each -> rows.add(marked(row(each), note, note.watermark())));
    return CsvText.of(rows);
  }

  private static List<String> marked(List<String> cells, ExportNote note, String mark) {
    if (!note.isWhole()) {
      return cells;
    }
    List<String> more = new ArrayList<>(cells);
    more.add(mark);
    return more;
  }

  private static List<String> row(ExportContact each) {
    Contact contact = each.contact();
    return List.of(
        contact.state().value(),
        contact.network().value(),
        contact.category().value(),
        Integer.toString(contact.rank()),
        each.isPerson() ? contact.holder().name() : "",
        text(contact.holder().position()),
        each.institution(SPANISH),
        each.first(Line.Kind.EMAIL),
        each.first(Line.Kind.PHONE),
        String.join(", ", contact.languages().stream().map(LanguageTag::value).toList()),
        contact.availability().zone().getId(),
        ExportContact.word(contact.availability().mode()),
        text(each.note()),
        text(each.from()),
        text(each.until()));
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }
}
