package org.enlace.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What networks call States, where they differ from the file. The few rows are kept in memory and
/// read again after half a minute, since every page names States.
@Component
class StateNameStore {
  private static final Duration KEPT = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private volatile @Nullable Snapshot snapshot;

  StateNameStore(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The network's own names of a State; of the home network where none is named.
  LocalText of(@Nullable NetworkCode network, StateCode state) {
    Snapshot known = current();
    String code = network == null ? known.home() : network.value();
    return known.names().getOrDefault(code + "/" + state, LocalText.none());
  }

  void replace(NetworkCode network, StateCode state, Map<String, String> byLanguage) {
    jdbc.sql("DELETE FROM directory.state_name WHERE network = :network AND state = :state")
        .param("network", network.value())
        .param("state", state.value())
        .update();
    byLanguage.forEach((language, name) -> insert(network, state, language, name));
    snapshot = null;
  }

  private void insert(NetworkCode network, StateCode state, String language, String name) {
    jdbc.sql(
            """
            INSERT INTO directory.state_name (network, state, language, name)
            VALUES (:network, :state, :language, :name)
            """)
        .param("network", network.value())
        .param("state", state.value())
        .param("language", language)
        .param("name", name)
        .update();
  }

  private Snapshot current() {
    Instant now = clock.instant();
    Snapshot known = snapshot;
    if (known == null || Duration.between(known.readAt(), now).abs().compareTo(KEPT) > 0) {
      known = read(now);
      snapshot = known;
    }
    return known;
  }

  private Snapshot read(Instant now) {
    Map<String, Map<String, String>> found = new HashMap<>();
    jdbc.sql("SELECT network, state, language, name FROM directory.state_name")
        .query(rows -> {
          found
              .computeIfAbsent(
                  rows.getString("network") + "/" + rows.getString("state"), _ -> new HashMap<>())
              .put(rows.getString("language"), rows.getString("name"));
        });
    Map<String, LocalText> names = new HashMap<>();
    found.forEach((key, byLanguage) -> names.put(key, new LocalText(byLanguage)));
    String home =
        jdbc.sql("SELECT code FROM directory.network WHERE home")
            .query(String.class)
            .optional()
            .orElse("");
    return new Snapshot(now, home, Map.copyOf(names));
  }

  private record Snapshot(Instant readAt, String home, Map<String, LocalText> names) {}
}
