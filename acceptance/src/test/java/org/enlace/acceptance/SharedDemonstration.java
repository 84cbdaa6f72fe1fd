package org.enlace.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One demonstration for all tests, since its first start fills a whole network. Each test sends
/// requests of its own and looks at those alone. Its data stay in `target/acceptance` for whoever
/// wants to know what happened. With `ENLACE_ACCEPTANCE_DATA` it starts over that folder, which it
/// keeps: quicker, while one writes such tests.
final class SharedDemonstration implements ParameterResolver {
  private static final Path FOLDER = Path.of("target", "acceptance").toAbsolutePath();

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Server.class;
  }

  @Override
  public Server resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedDemonstration.class))
        .computeIfAbsent(Server.class, _ -> Server.demo(data()), Server.class);
  }

  private static Path data() {
    String kept = System.getenv("ENLACE_ACCEPTANCE_DATA");
    return kept == null ? emptied("demo") : Path.of(kept);
  }

  /// An empty place for the data of a server.
  static Path emptied(String name) {
    Path folder = FOLDER.resolve(name);
    remove(folder);
    remove(FOLDER.resolve(name + "-console.txt"));
    return folder;
  }

  private static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
