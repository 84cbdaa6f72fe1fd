package org.enlace.directory.transfer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes tables that spreadsheets open and imports read: RFC 4180 with semicolons, UTF-8 with the
/// mark by which spreadsheets know it. A cell that a spreadsheet would take for a formula is
/// written with an apostrophe before it, which the reading of tables takes away again.
public final class CsvText {
  private static final String BEGINS_A_FORMULA = "=+-@\t\r";
  private static final char GUARD = '\'';

  private CsvText() {}

  /// A table of rows.
  public static byte[] of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The text of a cell, as it was before it was guarded.
  static @Nullable String unguarded(@Nullable String cell) {
    if (cell == null || cell.length() < 2 || cell.charAt(0) != GUARD) {
      return cell;
    }
    return BEGINS_A_FORMULA.indexOf(cell.charAt(1)) >= 0 ? cell.substring(1) : cell;
  }

  private static String cell(String text) {
    String guarded =
        !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? GUARD + text : text;
    boolean quoted = guarded.chars().anyMatch(letter -> ";\",\r\n\t".indexOf(letter) >= 0);
    return quoted ? '"' + guarded.replace("\"", "\"\"") + '"' : guarded;
  }
}
