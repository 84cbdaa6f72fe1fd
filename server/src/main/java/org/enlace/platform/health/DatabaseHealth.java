package org.enlace.platform.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether the database answers each of its three logins within three seconds. An answer is kept
/// for ten, since the owner's login has no pool.
final class DatabaseHealth implements HealthIndicator {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseHealth.class);
  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int PATIENCE_SECONDS = 3;

  private final Map<String, Opening> logins;
  private final InstantSource clock;
  private volatile Answer last = new Answer(Health.unknown().build(), Instant.EPOCH);

  DatabaseHealth(Map<String, Opening> logins, InstantSource clock) {
    this.logins = Map.copyOf(logins);
    this.clock = clock;
  }

  /// A way to a connection.
  interface Opening {
    Connection open() throws SQLException;
  }

  private record Answer(Health health, Instant at) {}

  @Override
  public Health health() {
    Instant now = clock.instant();
    Answer answer = last;
    if (now.isBefore(answer.at()) || now.isAfter(answer.at().plus(KEPT))) {
      answer = new Answer(ask(), now);
      last = answer;
    }
    return answer.health();
  }

  private Health ask() {
    Map<String, CompletableFuture<Boolean>> asked = new LinkedHashMap<>();
    logins.forEach((name, opening) -> asked.put(name, ask(opening)));
    Health.Builder health = Health.up();
    asked.forEach((name, answer) -> {
      boolean up = answer.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      health.withDetail(name, up ? "answers" : "does not answer");
      if (!up) {
        health.down();
        LOG.warn("The database does not answer the login of the {}", name);
      }
    });
    return health.build();
  }

  private static CompletableFuture<Boolean> ask(Opening opening) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("database-health")
        .start(() -> {
          try (Connection connection = opening.open()) {
            answer.complete(connection.isValid(PATIENCE_SECONDS));
          } catch (SQLException | RuntimeException unreachable) {
            answer.complete(false);
          }
        });
    return answer;
  }
}
