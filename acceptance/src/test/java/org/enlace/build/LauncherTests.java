package org.enlace.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./enlace` says in one line what is missing, and finds a JDK where it may be. Whatever it would
/// start is replaced by a JDK of ours that tells how it was called.
class LauncherTests {
  @TempDir private Path folder;

  @Test
  void printsItsHelpWithoutNeedingAnything() throws IOException {
    Program help =
        Program.run(Map.of("JAVA_HOME", "", "ENLACE_JDK_FOLDERS", ""), "./enlace", "help");

    assertThat(help.status()).isZero();
    assertThat(help.output()).contains("demo [--port 8080]", "invite", "backup", "bench NAME");
  }

  @Test
  void refusesACommandItDoesNotHave() throws IOException {
    Program refused = Program.run(Map.of(), "./enlace", "dmeo");

    assertThat(refused.status()).isEqualTo(64);
    assertThat(refused.output()).contains("no command \"dmeo\"", "usage:");
    assertThat(Program.run(Map.of(), "./enlace").status()).isEqualTo(64);
  }

  @Test
  void saysInOneLineThatThereIsNoJdk() throws IOException {
    jdk("old", "17.0.15");
    Program refused =
        Program.run(
            Map.of(
                "JAVA_HOME", folder.resolve("old").toString(),
                "PATH", pathWithoutJava(),
                "ENLACE_JDK_FOLDERS", folder.toString()),
            "./enlace",
            "version");

    assertThat(refused.status()).isEqualTo(69);
    assertThat(refused.output()).hasLineCount(1).contains("no JDK 25", "install");
  }

  @Test
  void saysInOneLineThatThereIsNoMaven() throws IOException {
    jdk("new", "25.0.3");
    Program refused =
        Program.run(
            Map.of("JAVA_HOME", folder.resolve("new").toString(), "PATH", pathWithoutJava()),
            "./enlace",
            "test");

    assertThat(refused.status()).isEqualTo(69);
    assertThat(refused.output()).hasLineCount(1).contains("Maven 3.8.7", "apt-get install maven");
  }

  @Test
  void findsAJdkAmongFoldersAndHandsItToMaven() throws IOException {
    jdk("a-old", "21.0.9");
    jdk("b-new", "25.0.3");
    tool("mvn", "echo Apache Maven 3.9.9; echo maven runs \"$@\" with \"$JAVA_HOME\"");
    tool("node", "echo v22.0.0");
    tool("npm", "");
    tool("chromium", "");
    Program run =
        Program.run(
            Map.of(
                "JAVA_HOME", folder.resolve("a-old").toString(),
                "PATH", pathWithoutJava(),
                "ENLACE_JDK_FOLDERS", "/nowhere:" + folder),
            "./enlace",
            "test",
            "-Dtest=One");

    assertThat(run.output())
        .contains("maven runs -B verify -Dtest=One with " + folder.resolve("b-new"));
  }

  @Test
  void refusesAMavenThatIsTooOld() throws IOException {
    jdk("new", "25.0.3");
    tool("mvn", "echo Apache Maven 3.8.6");
    Program refused =
        Program.run(
            Map.of("JAVA_HOME", folder.resolve("new").toString(), "PATH", pathWithoutJava()),
            "./enlace",
            "test");

    assertThat(refused.output()).hasLineCount(1).contains("found: 3.8.6");
  }

  private void jdk(String name, String version) throws IOException {
    Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
    Files.writeString(
        folder.resolve(name).resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    executable(bin.resolve("java"), "echo java \"$@\"");
    executable(bin.resolve("javac"), "");
  }

  private void tool(String name, String script) throws IOException {
    executable(Files.createDirectories(folder.resolve("tools")).resolve(name), script);
  }

  /// The few programs that the launcher itself calls, and ours: no Java, Maven or Node of the
  /// machine.
  private String pathWithoutJava() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String name : List.of("awk", "sed", "dirname", "readlink", "find", "head", "cat")) {
      executable(tools.resolve(name), "exec /usr/bin/" + name + " \"$@\"");
    }
    return tools.toString();
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
