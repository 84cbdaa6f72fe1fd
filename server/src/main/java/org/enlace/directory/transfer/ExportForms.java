package org.enlace.directory.transfer;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.enlace.directory.Exports.Format;

/// Writes exports in each format.
public final class ExportForms {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ExportForms() {}

  /// A file of those contacts.
  public static ExportFile write(
      Format format,
      List<ExportContact> contacts,
      ExportNote note,
      ExportWords words,
      Locale locale) {
    byte[] octets =
        switch (format) {
          case CSV -> TableExport.write(contacts, note);
          case JSON -> JsonExport.write(contacts, note).getBytes(StandardCharsets.UTF_8);
          case VCF -> CardExport.write(contacts, note, words).getBytes(StandardCharsets.UTF_8);
          case PDF -> new PrintedExport(note, words, locale).write(contacts);
        };
    String name =
        "enlace-"
            + note.network().code()
            + "-"
            + DAY.format(note.at())
            + "-"
            + note.reference()
            + "."
            + format.word();
    return new ExportFile(name, format.mediaType(), octets, note);
  }
}
