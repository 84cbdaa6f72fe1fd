package org.enlace.platform.start;

import java.nio.file.Path;
import java.util.Map;
import org.enlace.kernel.Secret;
import org.enlace.platform.postgres.DataFolderInUse;
import org.enlace.platform.postgres.EmbeddedPostgres;
import org.enlace.platform.postgres.Options;
import org.enlace.platform.postgres.PostgresNotStarted;
import org.enlace.platform.postgres.RunningPostgres;
import org.jspecify.annotations.Nullable;

/// The site's database, as its owner, for a command that is not the server. Closing it ends what it
/// started, and nothing else.
final class OwnerDatabase implements AutoCloseable {
  private final Secret<String> url;
  private final @Nullable RunningPostgres started;

  private OwnerDatabase(Secret<String> url, @Nullable RunningPostgres started) {
    this.url = url;
    this.started = started;
  }

  /// The database of a site that exists: the external one, or the embedded one of a data folder,
  /// beside the server that runs it or, where none does, started for the occasion.
  static OwnerDatabase ofSite(Path data, Map<String, String> environment) {
    if (environment.containsKey("ENLACE_DATABASE_URL")) {
      return external(environment);
    }
    if (!EmbeddedPostgres.isIn(data)) {
      throw new StartRefused(data + " holds no site; name its folder with --data or ENLACE_DATA");
    }
    try {
      return embedded(data);
    } catch (DataFolderInUse running) {
      return besideTheServer(data);
    }
  }

  /// The database that a site is to be brought into. One that a server runs is refused.
  static OwnerDatabase forNewSite(Path data, Map<String, String> environment) {
    if (environment.containsKey("ENLACE_DATABASE_URL")) {
      return external(environment);
    }
    try {
      return embedded(data);
    } catch (DataFolderInUse running) {
      throw new StartRefused(data + " is in use by a running Enlace; stop it first");
    }
  }

  Secret<String> url() {
    return url;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }

  private static OwnerDatabase external(Map<String, String> environment) {
    String url = environment.get("ENLACE_DATABASE_OWNER_URL");
    if (url == null) {
      throw new StartRefused(
          "ENLACE_DATABASE_URL is set, so ENLACE_DATABASE_OWNER_URL must be set as well");
    }
    return new OwnerDatabase(Secret.of(url), null);
  }

  private static OwnerDatabase embedded(Path data) {
    try {
      RunningPostgres postgres = EmbeddedPostgres.start(data, Options.standard());
      return new OwnerDatabase(postgres.owner().urlWithPassword(), postgres);
    } catch (PostgresNotStarted refused) {
      throw new StartRefused(String.valueOf(refused.getMessage()));
    }
  }

  private static OwnerDatabase besideTheServer(Path data) {
    try {
      return new OwnerDatabase(
          EmbeddedPostgres.loginsOfRunning(data).owner().urlWithPassword(), null);
    } catch (PostgresNotStarted refused) {
      throw new StartRefused(String.valueOf(refused.getMessage()));
    }
  }
}
