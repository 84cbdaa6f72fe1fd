package org.enlace.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The keys of texts that sources name, by plain reading of Java and templates.
final class TextUses {
  private static final String KEY = "([a-z]+(?:\\.[a-z0-9-]+)+)";
  private static final List<Pattern> LOOK_UPS =
      List.of(
          Pattern.compile("\\btext\\(\\s*\"" + KEY + "\"\\s*[,)]"),
          Pattern.compile("\\band\\(\\s*[^,;]+,\\s*\"" + KEY + "\"\\s*[,)]"),
          Pattern.compile("\"([a-z]+\\.notice\\.[a-z0-9.-]*[a-z0-9])\""),
          Pattern.compile("\"([a-z]+\\.navigation\\.[a-z0-9.-]*[a-z0-9])\""));
  private static final Pattern PROBLEM =
      Pattern.compile(
          "(?:\\bProblem(?:\\.of)?|(?<!\\.)\\bof)\\(\\s*\"([a-z]+)\",\\s*\"([a-z0-9-]+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[a-z0-9.-]*)\"");

  private static final Pattern SLUG = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

  private final SortedMap<String, String> lookedUp = new TreeMap<>();
  private final SortedSet<String> literals = new TreeSet<>();

  /// Reads the sources below folders.
  static TextUses in(Path... folders) {
    TextUses uses = new TextUses();
    for (Path folder : folders) {
      sources(folder).forEach(file -> uses.read(file.toString(), content(file)));
    }
    return uses;
  }

  /// Reads one source.
  void read(String place, String source) {
    for (Pattern each : LOOK_UPS) {
      each.matcher(source).results().forEach(hit -> lookedUp.putIfAbsent(hit.group(1), place));
    }
    Matcher problem = PROBLEM.matcher(source);
    while (problem.find()) {
      String name = problem.group(1) + ".problem." + problem.group(2);
      lookedUp.putIfAbsent(name + ".title", place);
      lookedUp.putIfAbsent(name + ".detail", place);
    }
    LITERAL.matcher(source).results().forEach(hit -> literals.add(hit.group(1)));
    SLUG.matcher(source).results().forEach(hit -> literals.add(hit.group(1)));
  }

  /// The keys that are looked up as they stand, each with a source that does.
  SortedMap<String, String> lookedUp() {
    return lookedUp;
  }

  /// Whether a key is named: looked up, written whole, or begun by a literal that the program
  /// completes, such as `"ui.help.words."` or `"ui.first.step"`.
  boolean isNamed(String key) {
    return lookedUp.containsKey(key)
        || literals.contains(key)
        || literals.contains(slug(key))
        || literals.stream().anyMatch(literal -> key.startsWith(literal) && saysEnough(literal));
  }

  // A refusal's slug is often a value of its own, beside its status.
  private static String slug(String key) {
    String[] words = key.split("\\.", -1);
    return words.length == 4 && words[1].equals("problem") ? words[2] : key;
  }

  // A room alone, or a room and a word, would begin half of its texts.
  private static boolean saysEnough(String literal) {
    return literal.chars().filter(letter -> letter == '.').count() >= 2;
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
