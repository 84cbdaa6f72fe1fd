package org.enlace.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Root's build proves here that an ordinary user can start the database, and that root can where
/// user namespaces are switched off. Other builds prove the first by all other tests.
class OrdinaryUserTests {
  private static final int NOBODY = 65_534;
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  @TempDir Path folder;

  @Test
  void startsAsAnOrdinaryUser() throws Exception {
    assumeThat(LaunchPrefix.ownUser()).as("only root can become another user").isZero();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assumeThat(javaRunsAsNobody()).as("the JDK is readable by user %d", NOBODY).isTrue();
    String classPath = readableClassPath(Files.createDirectory(folder.resolve("classes")));
    Path home = Files.createDirectory(folder.resolve("home"));
    Files.setAttribute(home, "unix:uid", NOBODY);
    Path data = home.resolve("data");
    for (int round = 1; round <= 2; round++) {
      try (OtherJvm jvm = OtherJvm.start(AS_NOBODY, classPath, data.toString())) {
        jvm.awaitLine("written");
        assertThat(owner(data.resolve("pg"))).isEqualTo(NOBODY);
        assertThat(jvm.end()).isZero();
      }
    }
    try (RunningPostgres server = EmbeddedPostgres.start(data, Options.standard())) {
      assertThat(Sql.ask(server.owner(), "SELECT count(*) FROM witness"))
          .as("root takes over what the ordinary user began")
          .isEqualTo("2");
    }
  }

  @Test
  void runsAsNobodyForRootWithoutNamespaces() throws Exception {
    assumeThat(LaunchPrefix.ownUser()).as("only root can become another user").isZero();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    DataFolder data = DataFolder.at(folder.resolve("data"));
    Binaries binaries = Binaries.below(data.path());
    LaunchPrefix prefix =
        new LaunchPrefix(
            List.of("setsid"), AS_NOBODY, List.of("setpriv", "--pdeathsig", "INT"), NOBODY);
    Log.begin(data);
    Passwords passwords = Passwords.of(data);
    new Cluster(data, prefix).prepare(binaries, passwords, true);
    Postmaster postmaster = Postmaster.start(prefix, binaries, data, Options.standard());
    try {
      new Bootstrap(postmaster.port(), passwords).run();
      assertThat(owner(data.cluster())).isEqualTo(NOBODY);
    } finally {
      postmaster.stop();
    }
  }

  private static int owner(Path path) throws IOException {
    return (int) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
  }

  private static boolean javaRunsAsNobody() throws Exception {
    List<String> command = new ArrayList<>(AS_NOBODY);
    command.addAll(List.of(OtherJvm.java(), "-version"));
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  /// Copies what [ServerProgram] needs of the class path, which may lie in a private home.
  private static String readableClassPath(Path target) throws IOException {
    for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path source = Path.of(element);
      if (Files.isDirectory(source)) {
        copy(source.resolve("org/enlace"), target.resolve("org/enlace"));
      } else if (source.getFileName().toString().matches(".*(postgres|commons-|xz-).*\\.jar")) {
        Files.copy(source, target.resolve(source.getFileName()));
      }
    }
    makeReadable(target);
    try (Stream<Path> jars = Files.list(target)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator, target + File.pathSeparator, ""));
    }
  }

  private static void copy(Path source, Path target) throws IOException {
    if (!Files.isDirectory(source)) {
      return;
    }
    Files.createDirectories(target);
    try (Stream<Path> inside = Files.walk(source)) {
      for (Path path : inside.toList()) {
        Path copy = target.resolve(source.relativize(path).toString());
        if (!Files.isDirectory(copy)) {
          Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static void makeReadable(Path root) throws IOException {
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
