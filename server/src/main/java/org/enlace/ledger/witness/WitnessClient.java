package org.enlace.ledger.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.NoteSignature;
import org.enlace.protocol.log.SignedNote;
import org.enlace.protocol.log.WitnessRequest;
import org.springframework.stereotype.Component;

/// Asks one witness once.
@Component
class WitnessClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /// What a witness answers.
  sealed interface Answer {
    /// Its signature lines, not verified yet.
    record Lines(List<NoteSignature> signatures) implements Answer {}

    /// It cosigned another size before, and wants a proof from there.
    record Knows(long size) implements Answer {}

    /// It cannot be reached, or refuses.
    record Refused(String why) implements Answer {}
  }

  Answer ask(String prefix, WitnessRequest request) {
    URI at = URI.create(prefix.replaceAll("/+$", "") + "/add-checkpoint");
    HttpRequest post =
        HttpRequest.newBuilder(at)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(request.bytes()))
            .build();
    try {
      HttpResponse<InputStream> answer =
          client.send(post, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return understood(answer.statusCode(), body.readNBytes(SignedNote.LARGEST_BYTES));
      }
    } catch (IOException unreachable) {
      return new Answer.Refused(String.valueOf(unreachable));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Answer.Refused("interrupted");
    }
  }

  private static Answer understood(int status, byte[] body) {
    try {
      return switch (status) {
        case 200 -> new Answer.Lines(WitnessRequest.parseAnswer(body));
        case 409 ->
            new Answer.Knows(Long.parseLong(new String(body, StandardCharsets.US_ASCII).strip()));
        default -> new Answer.Refused("status " + status);
      };
    } catch (Refusal | NumberFormatException unreadable) {
      return new Answer.Refused("an answer that is not in its form");
    }
  }
}
