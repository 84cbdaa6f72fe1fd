package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.enlace.acceptance.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A site whose power fails between the commit of a request and the moment when the relay takes the
/// notice over.
@ExtendWith(SharedDemonstration.class)
class KilledServerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Path data;

  /// A site must not be a demonstration, so it gets the demonstration's rows without its mark.
  KilledServerIT(Server demonstration) throws IOException, InterruptedException {
    data = SharedDemonstration.emptied("killed");
    demonstration.close();
    List<String> copy = List.of("cp", "-a", demonstration.data().toString(), data.toString());
    assertThat(new ProcessBuilder(copy).inheritIO().start().waitFor()).isZero();
    demonstration.start();
    Files.delete(data.resolve("demonstration"));
  }

  @Test
  void sendsTheNoticeAfterTheRestartUnderTheSameMessageId() {
    try (Relay relay = new Relay();
        Server site = Server.serve(data, settings(relay))) {
      Rest mexico = site.as("mx-technical");
      Answer sent = mexico.post("/api/v1/requests", Letters.request("AMBER"));
      assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
      Waiting.until(PATIENCE, "a notice", () -> !relay.messages().isEmpty(), site::printed);
      assertThat(mexico.get(sent.header("Location")).text("notice")).isEqualTo("not-yet");

      site.kill();
      relay.answer();
      site.start();

      Waiting.until(PATIENCE, "it again", () -> relay.messages().size() > 1, site::printed);
      assertThat(relay.messages())
          .allSatisfy(
              message -> assertThat(message).contains("\nTo: ", "pe-technical@enlace.example"))
          .extracting(message -> header(message, "Message-ID"))
          .containsOnly(header(relay.messages().getFirst(), "Message-ID"));
      Waiting.until(
          PATIENCE,
          "the sender to be told",
          () -> mexico.get(sent.header("Location")).text("notice").equals("notified"),
          site::printed);
      assertThat(relay.messages()).hasSize(2);
    }
  }

  private static Map<String, String> settings(Relay relay) {
    return Map.of(
        "ENLACE_BASE_URL", "https://enlace.example",
        "ENLACE_MAIL_HOST", "127.0.0.1",
        "ENLACE_MAIL_PORT", Integer.toString(relay.port()),
        "ENLACE_MAIL_FROM", "notices@enlace.example",
        "ENLACE_JAVA_OPTIONS", "-Dmanagement.server.port=0");
  }

  private static String header(String message, String name) {
    return message
        .lines()
        .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
        .findFirst()
        .orElseThrow();
  }
}
