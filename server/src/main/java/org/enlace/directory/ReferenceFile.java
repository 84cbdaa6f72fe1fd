package org.enlace.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the tab-separated files that stand beside this package: comment lines, then the header,
/// then rows.
final class ReferenceFile {
  private ReferenceFile() {}

  /// The rows of a file, each as its cells by column name.
  static List<Map<String, String>> rows(String file) {
    List<String> lines = text(file).lines().filter(line -> !line.startsWith("#")).toList();
    String[] header = lines.getFirst().split("\t", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < header.length; column++) {
        row.put(header[column], cells[column]);
      }
      rows.add(row);
    }
    return List.copyOf(rows);
  }

  /// The cell of a row.
  static String cell(Map<String, String> row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      throw new IllegalStateException("a reference file lacks the column " + column);
    }
    return cell;
  }

  private static String text(String file) {
    try (var stream = ReferenceFile.class.getResourceAsStream("data/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the reference file " + file + " is missing");
      }
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
