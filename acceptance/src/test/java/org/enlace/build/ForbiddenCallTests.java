package org.enlace.build;

import static org.assertj.core.api.Assertions.assertThat;

import de.thetaphi.forbiddenapis.Checker;
import de.thetaphi.forbiddenapis.ForbiddenApiException;
import de.thetaphi.forbiddenapis.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `config/forbidden.txt` catches clocks and chance taken from the air; `@Allowed` excepts.
class ForbiddenCallTests {
  private static final String CALLS =
      """
      package org.enlace.trial;

      class Calls {
        Object instant() { return java.time.Instant.now(); }
        Object date() { return java.time.LocalDate.now(java.time.ZoneOffset.UTC); }
        Object clock() { return java.time.Clock.systemUTC(); }
        Object source() { return java.time.InstantSource.system(); }
        Object millis() { return System.currentTimeMillis(); }
        Object chance() { return Math.random(); }
        Object random() { return new java.util.Random(); }
        Object secure() { return new java.security.SecureRandom(); }
        Object id() { return java.util.UUID.randomUUID(); }
      }
      """;

  private static final String EXCEPTED =
      """
      package org.enlace.trial;

      class Excepted {
        @Allowed Object instant() { return java.time.Instant.now(); }
        @Allowed Object later() { java.util.function.Supplier<Object> s = () -> java.time.Instant.now(); return s; }
      }

      @interface Allowed {}
      """;

  @TempDir private Path folder;

  @Test
  void catchesEachCall() throws Exception {
    long calls = CALLS.lines().filter(line -> line.contains("return")).count();

    assertThat(findings("Calls", CALLS).stream().filter(line -> line.startsWith("Forbidden")))
        .hasSize((int) calls);
  }

  @Test
  void saysWhatToUseInstead() throws Exception {
    assertThat(findings("Calls", CALLS))
        .anyMatch(line -> line.contains("Instant#now()") && line.contains("that you are given"))
        .anyMatch(line -> line.contains("UUID#randomUUID()") && line.contains("version 7"));
  }

  @Test
  void letsPassWhatGivesItsReason() throws Exception {
    assertThat(findings("Excepted", EXCEPTED)).isEmpty();
  }

  private List<String> findings(String type, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(type + ".java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.toString(), file.toString());
    assertThat(status).isZero();
    var errors = new Errors(new ArrayList<>());
    var checker =
        new Checker(
            errors, getClass().getClassLoader(), EnumSet.of(Checker.Option.FAIL_ON_VIOLATION));
    checker.parseSignaturesFile(Path.of("../config/forbidden.txt").toFile());
    checker.addSuppressAnnotation("org.enlace.**.Allowed");
    try (Stream<Path> classes = Files.walk(folder)) {
      for (Path each : classes.filter(path -> path.toString().endsWith(".class")).toList()) {
        checker.addClassToCheck(each.toFile());
      }
    }
    try {
      checker.run();
    } catch (ForbiddenApiException _) {
      assertThat(errors.all()).isNotEmpty();
    }
    return errors.all();
  }

  private record Errors(List<String> all) implements Logger {
    @Override
    public void error(String message) {
      all.add(message);
    }

    @Override
    public void warn(String message) {}

    @Override
    public void info(String message) {}

    @Override
    public void debug(String message) {}
  }
}
