package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The examples of `docs/api.md` work as they stand there, one after the other; every family of
/// routes is told of.
@ExtendWith(SharedDemonstration.class)
class ApiDocumentIT {
  private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FAMILY = Pattern.compile("/api/v1/([a-z-]+)");

  private final Server server;
  private final String document;

  ApiDocumentIT(Server server) throws IOException {
    this.server = server;
    document = Files.readString(Path.of("../docs/api.md"));
  }

  @Test
  void showsExamplesThatWork() throws IOException, InterruptedException {
    String examples =
        EXAMPLE
            .matcher(document)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.joining("echo\n"));
    var shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", examples);
    shell.directory(Path.of("..").toFile()).redirectErrorStream(true);
    shell.environment().put("ENLACE", server.address());
    shell.environment().put("TOKENS", server.tokenFile().toString());
    Process process = shell.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed).contains("\"entries\"", "\"closed\"", "\"withdrawn\"");
  }

  @Test
  void tellsOfEveryFamilyOfRoutes() {
    Set<String> described =
        Contract.of(server.address()).document().path("paths").propertyNames().stream()
            .map(path -> path.split("/", -1)[3])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> shown =
        FAMILY
            .matcher(document)
            .results()
            .map(each -> each.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).containsAll(described);
  }
}
