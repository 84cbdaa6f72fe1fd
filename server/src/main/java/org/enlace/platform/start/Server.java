package org.enlace.platform.start;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.enlace.kernel.Secret;
import org.enlace.platform.backup.UnfinishedRestore;
import org.enlace.platform.database.Logins;
import org.enlace.platform.postgres.DataFolderInUse;
import org.enlace.platform.postgres.EmbeddedPostgres;
import org.enlace.platform.postgres.Options;
import org.enlace.platform.postgres.PostgresNotStarted;
import org.enlace.platform.postgres.RunningPostgres;
import org.enlace.platform.settings.SettingNames;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import tools.jackson.databind.json.JsonMapper;

/// Starts the application over an external or the embedded database. The embedded one ends after
/// the application did, by the last of the shutdown handlers.
final class Server {
  private static final String VARIABLES =
      StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

  /// Requests a minute, for programs that try the demonstration out with all their might.
  private static final int LOOPBACK_LIMIT = 60_000;

  private static final String TOKENS = "demo-tokens.json";

  private final Class<?> application;
  private final Map<String, String> environment;

  Server(Class<?> application, Map<String, String> environment) {
    this.application = application;
    this.environment = environment;
  }

  void serve(CommandLine line) {
    Map<String, Object> settings = new HashMap<>();
    Path data =
        DataFolder.ofSite(
            Path.of(
                line.option("data").orElse(environment.getOrDefault("ENLACE_DATA", "data/site"))));
    settings.put("enlace.data", data.toString());
    settings.put("enlace.demonstration", "false");
    line.option("port").ifPresent(port -> settings.put("server.port", port(port)));
    start(data, settings);
  }

  void demo(CommandLine line, PrintStream out) {
    int port = port(line.option("port").orElse("8080"));
    if (environment.containsKey("ENLACE_DATABASE_URL")) {
      throw new StartRefused(
          "a demonstration keeps its data in its own folder; unset ENLACE_DATABASE_URL");
    }
    Path data = DataFolder.ofDemonstration(Path.of(line.option("data").orElse("data/demo")));
    Map<String, Object> settings = new HashMap<>();
    settings.put("enlace.data", data.toString());
    settings.put("enlace.demonstration", "true");
    settings.put("enlace.base-url", "http://localhost:" + port);
    settings.put("server.port", port);
    settings.put("server.address", "127.0.0.1");
    settings.put("management.server.port", 0);
    settings.put("enlace.limits.account", LOOPBACK_LIMIT);
    settings.put("enlace.limits.stranger", LOOPBACK_LIMIT);
    start(data, settings);
    out.println("Enlace's demonstration is at http://localhost:" + port + "/demo");
    out.println("Its tokens are in " + data.resolve(TOKENS) + "; to begin with one, type:");
    out.println(
        "curl -H 'Authorization: Bearer "
            + token(data)
            + "' 'http://localhost:"
            + port
            + "/api/v1/states/PE/reach?category=technical'");
  }

  private void start(Path data, Map<String, Object> settings) {
    SpringApplication spring = new SpringApplication(application);
    spring.addInitializers(
        context -> register((GenericApplicationContext) context, data, settings));
    spring.run();
  }

  private void register(
      GenericApplicationContext context, Path data, Map<String, Object> settings) {
    tell(context, environment, settings);
    String url = context.getEnvironment().getProperty("enlace.database.url");
    context.registerBean(
        Logins.class,
        () -> {
          Logins logins = url == null ? embedded(data) : external(context, url);
          UnfinishedRestore.refuse(logins.owner());
          return logins;
        });
  }

  /// Tells the application the settings: the process's own, or those that take their place.
  static void tell(
      GenericApplicationContext context,
      Map<String, String> environment,
      Map<String, Object> settings) {
    var sources = context.getEnvironment().getPropertySources();
    if (!environment.equals(System.getenv())) {
      sources.replace(
          VARIABLES, new SystemEnvironmentPropertySource(VARIABLES, Map.copyOf(environment)));
    }
    sources.addFirst(new MapPropertySource("enlace command line", settings));
  }

  private static Logins embedded(Path data) {
    try {
      RunningPostgres postgres = EmbeddedPostgres.start(data, Options.standard());
      SpringApplication.getShutdownHandlers().add(postgres::close);
      return new Logins(
          postgres.owner().urlWithPassword(),
          postgres.application().urlWithPassword(),
          postgres.worker().urlWithPassword());
    } catch (DataFolderInUse | PostgresNotStarted refused) {
      throw new StartRefused(String.valueOf(refused.getMessage()));
    }
  }

  private static Logins external(GenericApplicationContext context, String url) {
    return new Logins(
        told(context, "enlace.database.owner-url"),
        Secret.of(url),
        told(context, "enlace.database.worker-url"));
  }

  private static Secret<String> told(GenericApplicationContext context, String name) {
    String url = context.getEnvironment().getProperty(name);
    if (url == null) {
      throw new StartRefused(
          "ENLACE_DATABASE_URL is set, so " + SettingNames.variable(name) + " must be set as well");
    }
    return Secret.of(url);
  }

  private static String token(Path data) {
    return JsonMapper.shared()
        .readTree(data.resolve(TOKENS).toFile())
        .path("mx-technical")
        .asString();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 1 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      throw new CommandLine.Refused("--port must be 1 to 65535, not " + text);
    }
    throw new CommandLine.Refused("--port must be 1 to 65535, not " + text);
  }
}
