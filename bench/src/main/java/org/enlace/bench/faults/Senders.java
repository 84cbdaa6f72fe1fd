package org.enlace.bench.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Programs that send requests to Peru through one server or the other, without a pause, and repeat
/// a request that brought no answer under the same key until one comes. Every second request is
/// acknowledged as soon as it was accepted.
final class Senders {
  private static final Set<Integer> TRY_AGAIN = Set.of(408, 409, 425, 429, 500, 502, 503, 504);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LAST_TRIES = Duration.ofSeconds(90);
  private static final long PAUSE_MILLIS = 250;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String LETTER =
      """
      {"to":{"state":"PE","category":"technical"},"purpose":"information","urgency":"urgent",
       "tlp":"AMBER","protection":"server","subject":"Servidor de mando en Lima",
       "text":"Solicitamos información sobre el servidor 192.0.2.10."}
      """;

  private final List<URI> servers;
  private final String receiver;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger turn = new AtomicInteger();
  private final AtomicBoolean ending = new AtomicBoolean();
  private final CountDownLatch running;
  private final AtomicInteger keys = new AtomicInteger();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /// @param tokens the sending personas' tokens, each of which two programs use
  /// @param receiver the token of Peru's contact
  Senders(List<URI> servers, List<String> tokens, String receiver) {
    this.servers = List.copyOf(servers);
    this.receiver = receiver;
    this.running = new CountDownLatch(tokens.size() * 2);
    for (String token : tokens) {
      Thread.ofVirtual().name("sender").start(() -> work(token));
      Thread.ofVirtual().name("sender").start(() -> work(token));
    }
  }

  /// The references of the requests that were accepted.
  Set<String> accepted() {
    return Set.copyOf(accepted);
  }

  /// Those of them whose receipt was acknowledged.
  Set<String> acknowledged() {
    return Set.copyOf(acknowledged);
  }

  /// Answers that should not have been.
  List<String> refused() {
    return List.copyOf(refused);
  }

  /// How many requests got no answer at all.
  int unanswered() {
    return unanswered.get();
  }

  /// Lets each finish what it began.
  void end() throws InterruptedException {
    ending.set(true);
    if (!running.await(LAST_TRIES.toSeconds() * 2, TimeUnit.SECONDS)) {
      unanswered.addAndGet((int) running.getCount());
    }
    client.close();
  }

  private void work(String token) {
    try {
      while (!ending.get()) {
        String place = post("/api/v1/requests", token, LETTER);
        if (place != null) {
          String reference = place.substring(place.lastIndexOf('/') + 1);
          accepted.add(reference);
          if (turn.getAndIncrement() % 2 == 0
              && post(place + "/acknowledgement", receiver, "{}") != null) {
            acknowledged.add(reference);
          }
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      running.countDown();
    }
  }

  /// Posts until there is an answer.
  ///
  /// @return where the result is; null where there never was an answer, or a refusal
  private @Nullable String post(String path, String token, String body)
      throws InterruptedException {
    String key = key();
    int server = turn.get();
    for (long end = System.nanoTime() + LAST_TRIES.toNanos(); System.nanoTime() < end; server++) {
      HttpResponse<String> answer =
          send(servers.get(server % servers.size()), path, token, key, body);
      if (answer != null && answer.statusCode() / 100 == 2) {
        return answer.headers().firstValue("Location").orElse(path);
      }
      if (answer != null && !TRY_AGAIN.contains(answer.statusCode())) {
        refused.add(path + ": " + answer.statusCode() + " " + type(answer.body()));
        return null;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    unanswered.incrementAndGet();
    return null;
  }

  private @Nullable HttpResponse<String> send(
      URI server, String path, String token, String key, String body) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    Map.of(
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key)
        .forEach(request::header);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException noAnswer) {
      return null;
    }
  }

  private String key() {
    return "faults-" + Long.toHexString(System.nanoTime()) + "-" + keys.getAndIncrement();
  }

  private static String type(String body) {
    return body.startsWith("{") ? JSON.readTree(body).path("type").asString("") : "";
  }
}
