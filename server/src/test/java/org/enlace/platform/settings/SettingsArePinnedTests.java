package org.enlace.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Every settings record has a test that pins it, and no name of a setting escapes the check at the
/// start.
class SettingsArePinnedTests {
  private static final JavaClasses ENLACE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.enlace");
  private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z.-]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\bENLACE_[A-Z_]+\\b");

  @Test
  void everyRecordIsPinnedByATestOfItsName() {
    List<String> unpinned = new ArrayList<>();
    for (JavaClass record : records()) {
      String test = record.getName().replace('.', '/') + "Tests.java";
      Path file = Path.of("src/test/java", test);
      if (!Files.exists(file) || !text(file).contains(PinnedSettings.class.getSimpleName())) {
        unpinned.add(record.getName());
      }
    }

    assertThat(records()).isNotEmpty();
    assertThat(unpinned).isEmpty();
  }

  @Test
  void everySettingThatIsReadAloneIsKnown() throws IOException {
    Set<String> read = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      sources
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> VALUE.matcher(text(file)).results().forEach(m -> read.add(m.group(1))));
    }

    assertThat(read).filteredOn(name -> name.startsWith("enlace.")).isNotEmpty();
    assertThat(read)
        .filteredOn(name -> name.startsWith("enlace."))
        .allSatisfy(name -> assertThat(names().knows(name)).isTrue());
  }

  @Test
  void everyVariableOfTheLauncherIsKnown() {
    Set<String> named =
        VARIABLE
            .matcher(text(Path.of("../enlace")))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named)
        .contains("ENLACE_JAVA_OPTIONS")
        .allSatisfy(variable -> assertThat(names().knowsVariable(variable)).isTrue());
  }

  static SettingNames names() {
    SettingNames names = new SettingNames();
    for (JavaClass record : records()) {
      ConfigurationProperties marked = record.getAnnotationOfType(ConfigurationProperties.class);
      names.add(marked.prefix().isEmpty() ? marked.value() : marked.prefix(), record.reflect());
    }
    return names;
  }

  static List<JavaClass> records() {
    return ENLACE.stream()
        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
