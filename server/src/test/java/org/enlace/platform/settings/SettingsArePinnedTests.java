package org.enlace.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// Every settings record has a test that pins it, and no name of a setting escapes the check at the
/// start.
class SettingsArePinnedTests {
  private static final JavaClasses ENLACE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.enlace");
  private static final Pattern VALUE = Pattern.compile("@Value\\(\"\\$\\{([a-z.-]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\bENLACE_[A-Z_]+\\b");

  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `(ENLACE_[A-Z_]+)` \\| (?:–|`([^`]+)`) \\|");
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final String NONE = "–";
  private static final Set<String> NOT_FOR_OPERATORS =
      Set.of("enlace.demonstration", "enlace.home", "enlace.ci");

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

  @Test
  void everySettingIsInTheOperatorsTable() {
    Set<String> wanted =
        names().all().stream()
            .filter(name -> !NOT_FOR_OPERATORS.contains(name))
            .map(SettingNames::variable)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(table().keySet()).isEqualTo(wanted);
  }

  @Test
  void everyDefaultInTheOperatorsTableIsTheRealOne() {
    Map<String, String> table = table();
    for (JavaClass record : records()) {
      Class<?> type = record.reflect();
      Object untold = bound(type, Map.of());
      Map<String, String> told = new HashMap<>();
      for (RecordComponent component : type.getRecordComponents()) {
        String name = prefix(record) + "." + CAPITAL.matcher(component.getName()).replaceAll("-");
        String given =
            table.getOrDefault(SettingNames.variable(name.toLowerCase(Locale.ROOT)), NONE);
        if (!given.equals(NONE)) {
          told.put(name.toLowerCase(Locale.ROOT), given);
        }
      }
      assertThat(bound(type, told)).isEqualTo(untold);
    }
  }

  private static Object bound(Class<?> type, Map<String, String> told) {
    String prefix = type.getAnnotation(ConfigurationProperties.class).value();
    return new Binder(new MapConfigurationPropertySource(told))
        .bindOrCreate(prefix, Bindable.of(type));
  }

  /// The names and defaults in docs/operations.md.
  private static Map<String, String> table() {
    return ROW.matcher(text(Path.of("../docs/operations.md")))
        .results()
        .collect(
            Collectors.toMap(
                row -> row.group(1), row -> row.group(2) == null ? NONE : row.group(2)));
  }

  private static String prefix(JavaClass record) {
    ConfigurationProperties marked = record.getAnnotationOfType(ConfigurationProperties.class);
    return marked.prefix().isEmpty() ? marked.value() : marked.prefix();
  }

  static SettingNames names() {
    SettingNames names = new SettingNames();
    for (JavaClass record : records()) {
      names.add(prefix(record), record.reflect());
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
