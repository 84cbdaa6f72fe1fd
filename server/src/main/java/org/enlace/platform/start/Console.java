package org.enlace.platform.start;

import java.nio.file.Path;
import java.util.Map;
import org.enlace.platform.backup.UnfinishedRestore;
import org.enlace.platform.database.Logins;
import org.enlace.platform.database.Migrations;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.support.GenericApplicationContext;

/// The doors of a site that exists, without its port, its couriers and its tasks: for a command
/// that goes through a door and ends. It works beside the running server, whose couriers then send
/// what was staged, and on a site that stands still, whose couriers send it at the next start.
final class Console implements AutoCloseable {
  private static final String[] QUIETLY = {
    "--spring.main.web-application-type=none",
    "--db-scheduler.enabled=false",
    "--logging.level.root=error",
    "--logging.level.org.enlace=error"
  };

  private final SiteLogins site;
  private final ConfigurableApplicationContext context;

  private Console(SiteLogins site, ConfigurableApplicationContext context) {
    this.site = site;
    this.context = context;
  }

  /// Opens the doors. A site whose tables are of another version is refused: its server migrates
  /// them, at a start.
  static Console open(Class<?> application, Map<String, String> environment, Path data) {
    SiteLogins site = SiteLogins.of(data, environment);
    boolean opened = false;
    try {
      if (!Migrations.isCurrent(site.logins().owner())) {
        throw new StartRefused(
            "the site's tables are of another version than this program; start the site once with"
                + " this version, and try again");
      }
      UnfinishedRestore.refuse(site.logins().owner());
      Console console = new Console(site, start(application, environment, data, site.logins()));
      opened = true;
      return console;
    } finally {
      if (!opened) {
        site.close();
      }
    }
  }

  private static ConfigurableApplicationContext start(
      Class<?> application, Map<String, String> environment, Path data, Logins logins) {
    SpringApplication spring = new SpringApplication(application);
    spring.setLazyInitialization(true);
    spring.addInitializers(made -> {
      GenericApplicationContext context = (GenericApplicationContext) made;
      Server.tell(
          context,
          environment,
          Map.of("enlace.data", data.toString(), "enlace.demonstration", "false"));
      context.registerBean(Logins.class, () -> logins);
      context.registerBean("lifecycleProcessor", LifecycleProcessor.class, NothingRuns::new);
    });
    return spring.run(QUIETLY);
  }

  /// A door.
  <T> T door(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    site.close();
  }

  /// Starts none of the application's couriers and tasks.
  private static final class NothingRuns implements LifecycleProcessor {
    @Override
    public void onRefresh() {
      // nothing is started
    }

    @Override
    public void onClose() {
      // nothing was started
    }

    @Override
    public void start() {
      throw new UnsupportedOperationException("a command starts nothing");
    }

    @Override
    public void stop() {
      // nothing was started
    }

    @Override
    public boolean isRunning() {
      return false;
    }
  }
}
