package org.enlace.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.puppycrawl.tools.checkstyle.AbstractAutomaticBean.OutputStreamOptions;
import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.DefaultLogger;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `config/checkstyle.xml` catches what it is there for, and lets pass what it excepts.
class StyleTests {
  private static final String RULES = "../config/checkstyle.xml";

  @TempDir private Path folder;

  @Test
  void catchesAFileOfMoreThan300Lines() throws Exception {
    assertThat(findings("Long", "class Long {}\n" + "//\n".repeat(300))).contains("at most 300");
    assertThat(findings("Longest", "class Longest {}\n" + "//\n".repeat(299))).isEmpty();
  }

  @Test
  void catchesAMethodOfMoreThan30Lines() throws Exception {
    assertThat(findings("Slow", "class Slow { void go() {\n" + "go();\n".repeat(29) + "} }\n"))
        .contains("'go' has 31 lines");
    assertThat(findings("Quick", "class Quick { void go() {\n" + "go();\n".repeat(28) + "} }\n"))
        .isEmpty();
  }

  @Test
  void catchesSevenParameters() throws Exception {
    assertThat(
            findings(
                "Many", "class Many { Many(int a, int b, int c, int d, int e, int f, int g) {} }"))
        .contains("7 parameters");
  }

  @Test
  void letsARecordHaveAsManyComponentsAsItsDataHas() throws Exception {
    assertThat(
            findings(
                "Row",
                """
                record Row(int a, int b, int c, int d, int e, int f, int g) {
                  Row(int a, int b, int c, int d, int e, int f, int g) {
                    this.a = a; this.b = b; this.c = c; this.d = d; this.e = e; this.f = f; this.g = g;
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void catchesAStarImport() throws Exception {
    assertThat(findings("Star", "import java.util.*;\nclass Star {}"))
        .contains("name what you use");
  }

  @Test
  void catchesNamesThatSayNothing() throws Exception {
    for (String name :
        List.of("PersonManager", "StateUtils", "AbstractLine", "RosterImpl", "LineDto")) {
      assertThat(findings(name, "class " + name + " {}")).contains("does not say what it is");
    }
  }

  @Test
  void readsTheJavaWeWrite() throws Exception {
    assertThat(
            findings(
                "Modern",
                """
                /// A `record` in a switch.
                sealed interface Modern {
                  record One(int value) implements Modern {}
                  record Two() implements Modern {}
                  static void main(String[] arguments) {
                    Modern it = new One(1);
                    int value = switch (it) { case One(var found) -> found; case Two _ -> 2; };
                  }
                }
                """))
        .isEmpty();
  }

  private String findings(String type, String source) throws CheckstyleException, IOException {
    Path file = Files.writeString(folder.resolve(type + ".java"), source);
    var found = new ByteArrayOutputStream();
    var checker = new Checker();
    checker.setModuleClassLoader(Checker.class.getClassLoader());
    checker.configure(
        ConfigurationLoader.loadConfiguration(RULES, new PropertiesExpander(new Properties())));
    checker.addListener(
        new DefaultLogger(
            new ByteArrayOutputStream(),
            OutputStreamOptions.CLOSE,
            found,
            OutputStreamOptions.CLOSE));
    checker.process(List.of(file.toFile()));
    checker.destroy();
    return found.toString(StandardCharsets.UTF_8);
  }
}
