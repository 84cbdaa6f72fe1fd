package org.enlace.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a scenario found, as a table that a Markdown document can take over.
final class Figures {
  private static final List<String> HEAD = List.of("figure", "value", "aim", "beside", "");

  private final List<Figure> all = new ArrayList<>();

  void add(Figure figure) {
    all.add(figure);
  }

  boolean isAnyMissed() {
    return all.stream().anyMatch(each -> each.verdict() == Figure.Verdict.MISSED);
  }

  /// The table, a line for each figure.
  String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    all.forEach(each -> rows.add(cells(each)));
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      line(table, rows.get(i), widths);
      if (i == 0) {
        rule(table, widths);
      }
    }
    return table.toString();
  }

  private static List<String> cells(Figure figure) {
    String verdict =
        figure.verdict() == Figure.Verdict.CONTEXT
            ? "context"
            : figure.verdict().name().toLowerCase(Locale.ROOT);
    return List.of(figure.name(), figure.value(), figure.aim(), figure.beside(), verdict);
  }

  private static void line(StringBuilder table, List<String> cells, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      table.append("| ").append(cells.get(i));
      table.append(" ".repeat(widths[i] - cells.get(i).length() + 1));
    }
    table.append("|\n");
  }

  private static void rule(StringBuilder table, int[] widths) {
    for (int width : widths) {
      table.append('|').append("-".repeat(width + 2));
    }
    table.append("|\n");
  }
}
