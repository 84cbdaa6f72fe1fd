package org.enlace.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTests {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void namesTheCommandsWhereNothingIsTyped() {
    assertThat(run()).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("demo", "serve", "version");
  }

  @Test
  void refusesAnUnknownCommandInOneLine() {
    assertThat(run("fly")).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly("enlace: there is no command fly; try: help");
  }

  @Test
  void refusesAnUnknownOptionAndNamesTheKnownOnes() {
    assertThat(run("demo", "--host", "x")).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--port, --data");
  }

  @Test
  void tellsTheOptionsOfACommand() {
    assertThat(run("backup", "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--to, --passphrase-file");
  }

  @Test
  void refusesAnOptionWithoutValue() {
    assertThat(run("demo", "--port")).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--port needs a value");
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThat(run("demo", "--port", "65536")).isEqualTo(64);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("1 to 65535");
  }

  @Test
  void servesNoFolderOfADemonstration(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("demonstration"), "x");
    assertThat(run("serve", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("holds a demonstration");
  }

  @Test
  void demonstratesInNoFolderOfASite(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("site.key"), "x");
    assertThat(run("demo", "--data", folder.toString())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not a demonstration's folder");
  }

  private int run(String... words) {
    return new Commands(
            CommandsTests.class,
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(words);
  }
}
