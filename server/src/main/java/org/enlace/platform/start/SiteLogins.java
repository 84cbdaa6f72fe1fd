package org.enlace.platform.start;

import java.nio.file.Path;
import java.util.Map;
import org.enlace.kernel.Secret;
import org.enlace.platform.database.Logins;
import org.enlace.platform.postgres.DataFolderInUse;
import org.enlace.platform.postgres.EmbeddedPostgres;
import org.enlace.platform.postgres.Options;
import org.enlace.platform.postgres.PostgresNotStarted;
import org.enlace.platform.postgres.RunningLogins;
import org.enlace.platform.postgres.RunningPostgres;
import org.enlace.platform.settings.SettingNames;
import org.jspecify.annotations.Nullable;

/// The three logins of a site that exists, for a command that is not the server: those of the
/// external database, or those of the embedded one, beside the server that runs it or, where none
/// does, started for the occasion. Closing this ends what it started, and nothing else.
final class SiteLogins implements AutoCloseable {
  private final Logins logins;
  private final @Nullable RunningPostgres started;

  private SiteLogins(Logins logins, @Nullable RunningPostgres started) {
    this.logins = logins;
    this.started = started;
  }

  static SiteLogins of(Path data, Map<String, String> environment) {
    if (environment.containsKey("ENLACE_DATABASE_URL")) {
      return new SiteLogins(
          new Logins(
              told(environment, "enlace.database.owner-url"),
              told(environment, "enlace.database.url"),
              told(environment, "enlace.database.worker-url")),
          null);
    }
    if (!EmbeddedPostgres.isIn(data)) {
      throw new StartRefused(
          data + " holds no site; start it once with serve, or name its folder with --data");
    }
    try {
      return embedded(data);
    } catch (PostgresNotStarted refused) {
      throw new StartRefused(String.valueOf(refused.getMessage()));
    }
  }

  Logins logins() {
    return logins;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }

  private static SiteLogins embedded(Path data) {
    try {
      RunningPostgres postgres = EmbeddedPostgres.start(data, Options.standard());
      return new SiteLogins(
          logins(new RunningLogins(postgres.owner(), postgres.application(), postgres.worker())),
          postgres);
    } catch (DataFolderInUse besideTheServer) {
      return new SiteLogins(logins(EmbeddedPostgres.loginsOfRunning(data)), null);
    }
  }

  private static Logins logins(RunningLogins running) {
    return new Logins(
        running.owner().urlWithPassword(),
        running.application().urlWithPassword(),
        running.worker().urlWithPassword());
  }

  private static Secret<String> told(Map<String, String> environment, String name) {
    String variable = SettingNames.variable(name);
    String url = environment.get(variable);
    if (url == null) {
      throw new StartRefused("ENLACE_DATABASE_URL is set, so " + variable + " must be set as well");
    }
    return Secret.of(url);
  }
}
