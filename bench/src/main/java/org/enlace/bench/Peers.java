package org.enlace.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.enlace.bench.Demonstration.Login;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the server's own work is measured against, in the same run: the peers that it carries, and
/// the rights that these and pgbench need, on the data of this run alone.
record Peers(Demonstration site, int port) {
  private static final List<String> TABLES =
      List.of("identity.api_token", "identity.account", "identity.role_grant");

  /// Makes the peers' table and lets the tokens call them.
  void prepare() throws IOException, SQLException {
    site.run(
        Login.SUPERUSER,
        List.of(
            "CREATE SCHEMA IF NOT EXISTS bench",
            "CREATE TABLE bench.row (id uuid PRIMARY KEY, state text NOT NULL, words text NOT NULL)",
            "GRANT USAGE ON SCHEMA bench TO enlace_app",
            "GRANT INSERT ON bench.row TO enlace_app",
            "UPDATE identity.api_token SET scopes = scopes || '{bench:write}'"));
  }

  /// pgbench makes all of a call's statements under one login, so this one may do for a while what
  /// the worker's does at the sign-in.
  void letSignIn(boolean allowed) throws IOException, SQLException {
    for (String table : TABLES) {
      site.run(
          Login.SUPERUSER,
          allowed
              ? List.of(
                  "GRANT SELECT ON " + table + " TO enlace_app",
                  "CREATE POLICY bench_peer ON " + table + " TO enlace_app USING (true)")
              : List.of("DROP POLICY bench_peer ON " + table));
    }
  }

  /// Calls of a constant, by each token in turn.
  Load constant(int size, List<String> tokens) {
    return new Load(
        port,
        tokens.stream()
            .map(token -> Calls.get("/api/v1/bench/constant?size=" + size, token))
            .toList());
  }

  /// Single rows a second through the application's pool.
  double inserts(int threads, Duration duration) throws IOException {
    String path = "/api/v1/bench/inserts?threads=" + threads + "&millis=" + duration.toMillis();
    try (Connection connection = new Connection(port)) {
      Connection.Answer answer =
          connection.send(Calls.post(path, site.tokens("mx-technical").getFirst(), ""));
      if (!answer.isSuccess()) {
        throw new IOException("the peer answered " + answer.status() + ": " + answer.text());
      }
      JsonNode inserted = JsonMapper.shared().readTree(answer.text());
      return inserted.path("rows").asLong() * 1e9 / inserted.path("nanoseconds").asLong();
    }
  }
}
