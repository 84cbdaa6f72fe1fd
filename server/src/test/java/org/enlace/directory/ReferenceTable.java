package org.enlace.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One of the tab-separated reference files, read as strictly as its format allows: UTF-8, comment
/// lines only at the top, then the header, then rows of exactly as many cells as the header.
///
/// @param rows each row as its cells by column name; an empty cell is the empty string
record ReferenceTable(List<Map<String, String>> rows) {

  static ReferenceTable read(String file) {
    List<String> lines = text(file).lines().dropWhile(line -> line.startsWith("#")).toList();
    List<String> header = cells(lines.getFirst());
    return new ReferenceTable(
        lines.stream().skip(1).map(line -> row(file, header, cells(line))).toList());
  }

  List<String> column(String name) {
    return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
  }

  Map<String, String> row(String column, String value) {
    return rows.stream()
        .filter(row -> value.equals(row.get(column)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row whose " + column + " is " + value));
  }

  private static String text(String file) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream("data/" + file)) {
      if (in == null) {
        throw new AssertionError("there is no reference file " + file);
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Map<String, String> row(String file, List<String> header, List<String> cells) {
    if (cells.size() != header.size()) {
      throw new AssertionError(file + " has a row of " + cells.size() + " cells: " + cells);
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(header.get(i), cells.get(i));
    }
    return row;
  }

  private static List<String> cells(String line) {
    return List.of(line.split("\t", -1));
  }
}
