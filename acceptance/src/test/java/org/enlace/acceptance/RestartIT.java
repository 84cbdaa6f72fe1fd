package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.enlace.acceptance.Rest.Answer;
import org.enlace.acceptance.Visitor.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What a demonstration says when it starts, and what it keeps when it starts again.
@ExtendWith({SharedChromium.class, SharedDemonstration.class})
class RestartIT {
  private final Server server;

  RestartIT(Server server) {
    this.server = server;
  }

  @Test
  void writesTheTokensForTheOwnerAlone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.tokenFile())))
        .isEqualTo("rw-------");
    assertThat(server.tokens())
        .containsOnlyKeys(
            "mx-nominator",
            "mx-diplomatic",
            "mx-technical",
            "pe-nominator",
            "pe-diplomatic",
            "pe-technical",
            "br-nominator",
            "br-diplomatic",
            "br-technical",
            "pe-csirt",
            "secretariat-1",
            "secretariat-2",
            "auditor");
  }

  @Test
  void printsItsAddressAndACallThatWorks() throws IOException, InterruptedException {
    String call =
        server
            .printed()
            .lines()
            .filter(line -> line.startsWith("curl "))
            .reduce((_, latest) -> latest)
            .orElseThrow();
    assertThat(server.printed()).contains(server.address());
    Process shell = new ProcessBuilder("sh", "-c", call + " -s").start();
    assertThat(new String(shell.getInputStream().readAllBytes())).contains("\"entries\"");
    assertThat(shell.waitFor()).isZero();
  }

  @Test
  void keepsItsDataAndTokensOverARestart() {
    Map<String, String> tokens = server.tokens();
    Rest mexico = server.as("mx-technical");
    Answer sent = mexico.post("/api/v1/requests", Letters.request("AMBER")).done();
    server.close();
    server.start();
    assertThat(server.tokens()).isEqualTo(tokens);
    Answer kept = mexico.get(sent.header("Location")).done();
    assertThat(kept.texts("messages", "text")).isEqualTo(sent.texts("messages", "text"));
    assertThat(kept.text("envelopeDigest")).isEqualTo(sent.text("envelopeDigest"));
    server.as("pe-technical").post(sent.header("Location") + "/acknowledgement", Map.of()).done();
  }

  @Test
  void keepsAPersonSignedInWhenTheServerIsLost(Browser browser) {
    try (Visitor visitor = new Visitor(browser, server.address(), Manner.of("es"))) {
      visitor.enterAs("mx-technical");
      server.kill();
      server.start();
      assertThat(visitor.open("/requests")).isEqualTo(200);
      assertThat(visitor.page().url()).isEqualTo(server.address() + "/requests");
    }
  }
}
