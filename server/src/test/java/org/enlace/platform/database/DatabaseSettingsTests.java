package org.enlace.platform.database;

import java.util.Map;
import org.enlace.PinnedSettings;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTests {
  private static final PinnedSettings<DatabaseSettings> SETTINGS =
      PinnedSettings.of(DatabaseSettings.class);

  @Test
  void areTheseByDefault() {
    SETTINGS.are(
        Map.of(
            "enlace.database.url", "null",
            "enlace.database.owner-url", "null",
            "enlace.database.worker-url", "null",
            "enlace.database.pool-size", "12"));
  }

  @Test
  void boundThePool() {
    SETTINGS.take("pool-size", "2", "200").refuse("pool-size", "1", "201", "many");
  }

  @Test
  void takeAllThreeLoginsOrNone() {
    SETTINGS
        .with("owner-url", "jdbc:postgresql://db.example/enlace?user=enlace_owner")
        .with("worker-url", "jdbc:postgresql://db.example/enlace?user=enlace_worker")
        .take("url", "jdbc:postgresql://db.example/enlace?user=enlace_app");
    SETTINGS.refuse("url", "jdbc:postgresql://db.example/enlace");
  }
}
