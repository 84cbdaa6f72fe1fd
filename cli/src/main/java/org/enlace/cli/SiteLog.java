package org.enlace.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// A log that a site serves.
final class SiteLog implements LogSource {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_REPEATS = 20;
  private static final long LONGEST_WAIT_SECONDS = 120;

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI prefix;

  /// The log below that address, such as `https://contacts.example/log`.
  SiteLog(URI address) {
    this.prefix = URI.create(address.toString().replaceAll("/+$", "") + "/");
  }

  @Override
  public byte[] get(String path, int largest) {
    try {
      for (int repeat = 0; repeat < MOST_REPEATS; repeat++) {
        HttpResponse<InputStream> answer = ask(path);
        try (InputStream body = answer.body()) {
          if (answer.statusCode() == 200) {
            return atMost(body, path, largest);
          }
        }
        if (answer.statusCode() != 429) {
          throw new Failure(Finding.unknown("answer.status", path, answer.statusCode()));
        }
        Thread.sleep(Duration.ofSeconds(wait(answer)));
      }
    } catch (IOException _) {
      throw new Failure(Finding.unknown("answer.none", prefix));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new Failure(Finding.unknown("answer.none", prefix));
  }

  private HttpResponse<InputStream> ask(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(prefix.resolve(path)).timeout(PATIENCE).build(),
        HttpResponse.BodyHandlers.ofInputStream());
  }

  private static byte[] atMost(InputStream body, String path, int largest) throws IOException {
    byte[] bytes = body.readNBytes(largest + 1);
    if (bytes.length > largest) {
      throw new Failure(Finding.wrong("answer.too-large", path));
    }
    return bytes;
  }

  /// How long the site asks to wait.
  private static long wait(HttpResponse<?> answer) {
    try {
      long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(1);
      return Math.clamp(seconds, 1, LONGEST_WAIT_SECONDS);
    } catch (NumberFormatException _) {
      return 1;
    }
  }
}
