package org.enlace.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules that class files do not show: templates, SQL, the marks of packages. Each answers with
/// what it found wrong.
final class SourceRules {
  private static final Pattern OUR_NAME = Pattern.compile("\\borg\\.enlace\\.([a-z]+)(\\.[a-z]+)?");
  private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
  private static final Pattern SQL_LITERAL = Pattern.compile("'[^']*'");
  private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z]+)\\.[a-z_]+");

  private SourceRules() {}

  /// A template imports only its own room's `web` package and `ui`; those of `ui` also the kernel.
  static List<String> foreignNamesInTemplate(String room, String template) {
    String own = room.equals("ui") ? "org.enlace.kernel" : "org.enlace." + room + ".web";
    return found(OUR_NAME, template)
        .filter(name -> !name.group(1).equals("ui") && !name.group().startsWith(own))
        .map(name -> room + ": a template names " + name.group())
        .toList();
  }

  /// A store's SQL names the tables of its own room only.
  static List<String> foreignSchemasInSql(String room, String source) {
    return found(TEXT_BLOCK, source)
        .map(block -> SQL_LITERAL.matcher(block.group(1)).replaceAll("''"))
        .flatMap(sql -> found(QUALIFIED, sql))
        .filter(name -> ClassRules.ROOMS.contains(name.group(1)) && !name.group(1).equals(room))
        .map(name -> room + ": SQL names " + name.group())
        .toList();
  }

  /// Every package that holds Java says that nothing in it is null unless it says so.
  static List<String> unmarkedPackages(Path sources) {
    List<String> unmarked = new ArrayList<>();
    Set<Path> folders = files(sources, ".java").map(Path::getParent).collect(Collectors.toSet());
    for (Path folder : folders) {
      Path mark = folder.resolve("package-info.java");
      if (!Files.exists(mark) || !text(mark).contains("@NullMarked")) {
        unmarked.add(sources.relativize(folder).toString());
      }
    }
    return unmarked;
  }

  static Stream<Path> files(Path folder, String ending) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }
}
