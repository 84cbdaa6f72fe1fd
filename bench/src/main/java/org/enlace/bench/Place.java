package org.enlace.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the programs are.
///
/// @param root the folder of the sources, where `./enlace` stands
/// @param scratch a folder for this run alone
record Place(Path root, Path scratch) {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  /// The server as `./enlace` unpacks it.
  Path server() {
    return root.resolve("server/target/enlace/enlace-server.jar");
  }

  /// The Java machine's options as `./enlace` gives them.
  Path options() {
    return root.resolve("config/jvm.options");
  }

  /// The JDK's cache of loaded classes, which quickens a start.
  Path cache() {
    return root.resolve("server/target/enlace/enlace.aot");
  }

  Path peers() {
    return root.resolve("bench/target/enlace-bench-peers.jar");
  }

  /// PostgreSQL's own load generator.
  static Optional<Path> pgbench() {
    return program("pgbench").or(Place::pgbenchOfDebian);
  }

  /// A browser that the story can be played in.
  static Optional<Path> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .map(Place::program)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Path> program(String name) {
    String path = System.getenv("PATH");
    return (path == null ? List.<String>of() : List.of(path.split(":")))
        .stream().map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
  }

  private static Optional<Path> pgbenchOfDebian() {
    if (!Files.isDirectory(DEBIAN)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(DEBIAN)) {
      return versions
          .map(version -> version.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .findFirst();
    } catch (java.io.IOException unreadable) {
      return Optional.empty();
    }
  }
}
