package org.enlace.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database is. Either all three addresses are set, each a JDBC URL that carries its own
/// login as `user` and `password`, or none, and PostgreSQL is started inside the data folder.
///
/// @param url the application's login (`ENLACE_DATABASE_URL`)
/// @param ownerUrl the owner's login: migrations, backup (`ENLACE_DATABASE_OWNER_URL`)
/// @param workerUrl the worker's login (`ENLACE_DATABASE_WORKER_URL`)
/// @param poolSize connections of the application's pool, 2 to 200
@ConfigurationProperties("enlace.database")
public record DatabaseSettings(
    @Nullable String url,
    @Nullable String ownerUrl,
    @Nullable String workerUrl,
    @DefaultValue("12") int poolSize) {
  public DatabaseSettings {
    boolean none = url == null && ownerUrl == null && workerUrl == null;
    boolean all = url != null && ownerUrl != null && workerUrl != null;
    if (!none && !all) {
      throw new IllegalArgumentException(
          "set ENLACE_DATABASE_URL, ENLACE_DATABASE_OWNER_URL and ENLACE_DATABASE_WORKER_URL"
              + " together, or none of them");
    }
    if (poolSize < 2 || poolSize > 200) {
      throw new IllegalArgumentException("enlace.database.pool-size must be 2 to 200");
    }
  }
}
