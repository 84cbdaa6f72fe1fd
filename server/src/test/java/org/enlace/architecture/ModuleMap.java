package org.enlace.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws `docs/map` from the code: which room names which, and each room's doors, ports and tables.
///
/// @param classes Enlace's classes, without tests
/// @param module the folder of the module `server`
record ModuleMap(JavaClasses classes, Path module) {
  private static final String HOUSE = "org.enlace.";
  private static final Pattern TABLE =
      Pattern.compile("CREATE TABLE (?:IF NOT EXISTS )?(\\w+\\.\\w+)", Pattern.CASE_INSENSITIVE);
  private static final String HEAD =
      "<!-- Written by ModuleMapTests from the code. Change the code, not this page. -->\n\n";

  /// The pages by file name.
  Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    pages.put("README.md", overview());
    for (String room : rooms()) {
      pages.put(room + ".md", page(room));
    }
    return pages;
  }

  private List<String> rooms() {
    return ClassRules.ROOMS.stream().filter(room -> !inRoom(room).isEmpty()).toList();
  }

  private String overview() {
    var page = new StringBuilder(HEAD).append("# The rooms\n\n");
    page.append("An arrow says *names*; what follows from other arrows is left out.\n\n");
    page.append("```mermaid\nflowchart TD\n");
    Map<String, SortedSet<String>> names = new LinkedHashMap<>();
    rooms().forEach(room -> names.put(room, named(room)));
    names.forEach((room, others) ->
        others.stream()
            .filter(other -> others.stream().noneMatch(via -> reaches(names, via, other)))
            .forEach(other -> page.append("  %s --> %s\n".formatted(room, other))));
    page.append("```\n\n| room | holds | names |\n|---|---|---|\n");
    names.forEach((room, others) ->
        page.append("| [%s](%s.md) | ".formatted(room, room))
            .append(firstSentence(source(HOUSE + room + ".package-info")))
            .append(" | %s |\n".formatted(String.join(", ", others))));
    return page.toString();
  }

  private static boolean reaches(Map<String, SortedSet<String>> names, String from, String to) {
    SortedSet<String> next = names.getOrDefault(from, new TreeSet<>());
    return next.contains(to) || next.stream().anyMatch(via -> reaches(names, via, to));
  }

  private String page(String room) {
    var page = new StringBuilder(HEAD).append("# ").append(room).append("\n\n");
    page.append(firstParagraph(source(HOUSE + room + ".package-info"))).append("\n");
    append(page, "Doors", types(room).filter(ModuleMap::isDoor));
    append(page, "Ports, which higher rooms implement", types(room).filter(ModuleMap::isPort));
    List<String> tables = tables(room);
    if (!tables.isEmpty()) {
      page.append("\n## Tables\n\n");
      tables.forEach(table -> page.append("- `").append(table).append("`\n"));
    }
    return page.toString();
  }

  private void append(StringBuilder page, String title, Stream<JavaClass> types) {
    String lines =
        types
            .map(type ->
                "- `%s`: %s\n"
                    .formatted(type.getSimpleName(), firstSentence(source(type.getName()))))
            .collect(Collectors.joining());
    if (!lines.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n").append(lines);
    }
  }

  /// The public types of a room's own package and of its named interfaces.
  private Stream<JavaClass> types(String room) {
    return inRoom(room).stream()
        .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(type -> room.equals("ui") || type.getPackageName().equals(HOUSE + room))
        .sorted((one, other) -> one.getSimpleName().compareTo(other.getSimpleName()));
  }

  private static boolean isDoor(JavaClass type) {
    return type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
        && !type.isMetaAnnotatedWith("org.springframework.context.annotation.Configuration");
  }

  private static boolean isPort(JavaClass type) {
    return type.isInterface()
        && !type.isAnnotation()
        && !type.reflect().isSealed()
        && type.getMethods().stream()
            .anyMatch(m -> m.getModifiers().contains(JavaModifier.ABSTRACT));
  }

  private List<JavaClass> inRoom(String room) {
    return classes.stream()
        .filter(type -> (type.getPackageName() + ".").startsWith(HOUSE + room + "."))
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .toList();
  }

  private SortedSet<String> named(String room) {
    return inRoom(room).stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
        .filter(name -> name.startsWith(HOUSE))
        .map(name -> name.substring(HOUSE.length()).split("\\.", 2)[0])
        .filter(other -> ClassRules.ROOMS.contains(other) && !other.equals(room))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> tables(String room) {
    Path migrations = module.resolve("src/main/resources/migrations").resolve(room);
    if (!Files.isDirectory(migrations)) {
      return List.of();
    }
    return SourceRules.files(migrations, ".sql")
        .flatMap(file -> TABLE.matcher(SourceRules.text(file)).results())
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  private String source(String type) {
    return SourceRules.text(
        module.resolve("src/main/java").resolve(type.replace('.', '/') + ".java"));
  }

  /// The first documentation comment that stands at the left margin.
  private static String prose(String source) {
    return source
        .lines()
        .dropWhile(line -> !line.startsWith("///"))
        .takeWhile(line -> line.startsWith("///"))
        .map(line -> line.substring(Math.min(line.length(), 4)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String firstParagraph(String source) {
    return prose(source).split("\n\n", 2)[0].strip();
  }

  private static String firstSentence(String source) {
    String paragraph = firstParagraph(source).replace('\n', ' ');
    int end = paragraph.indexOf(". ");
    return end < 0 ? paragraph : paragraph.substring(0, end + 1);
  }
}
