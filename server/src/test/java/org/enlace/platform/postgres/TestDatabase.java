package org.enlace.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.platform.database.Migrations;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// A new, migrated database of a test class's own, on the one real server of this test JVM.
///
/// ```java
/// @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();
/// ```
///
/// The server starts with the first call, in a temporary folder and without fsync. Databases are
/// copies of a template to which all migrations were applied. Their sessions live in Lima's zone,
/// so that SQL which leans on UTC fails here.
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
  private static final String TEMPLATE = "template_migrated";
  private static final String ZONE = "America/Lima";
  private static final AtomicInteger MADE = new AtomicInteger();

  private final RunningPostgres server;
  private final String name;

  private TestDatabase(RunningPostgres server, String name) {
    this.server = server;
    this.name = name;
  }

  /// Makes a database; it is dropped when the test class ends, or by [#close()].
  public static TestDatabase fresh() {
    String name = "test_" + MADE.incrementAndGet();
    RunningPostgres server = Server.RUNNING;
    try {
      server.createDatabase(name, TEMPLATE);
      return new TestDatabase(server, name);
    } catch (SQLException failure) {
      throw new IllegalStateException("No database for a test", failure);
    }
  }

  /// Makes a database that no migration was applied to.
  public static TestDatabase empty() {
    String name = "test_" + MADE.incrementAndGet();
    RunningPostgres server = Server.RUNNING;
    try {
      server.createDatabase(name, "enlace");
      return new TestDatabase(server, name);
    } catch (SQLException failure) {
      throw new IllegalStateException("No database for a test", failure);
    }
  }

  /// The owner's login to this database.
  public Login owner() {
    return server.owner().to(name);
  }

  /// The application's login to this database.
  public Login application() {
    return server.application().to(name);
  }

  /// The worker's login to this database.
  public Login worker() {
    return server.worker().to(name);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  @Override
  public void close() {
    try {
      server.dropDatabase(name);
    } catch (SQLException failure) {
      throw new IllegalStateException("The test's database stays", failure);
    }
  }

  /// Where all servers of these tests find the binaries, unpacked once until the next clean build.
  static Path binaries() {
    Path target = Path.of("target").toAbsolutePath();
    return Files.isDirectory(target) ? target : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /// The driver tells every session the JVM's zone, which outranks the database's own: only a
  /// trigger at sign-in comes after that. Copies of the template have it too.
  private static void liveInZone(Login superuser) throws SQLException {
    Sql.run(
        superuser,
        "CREATE SCHEMA test_zone",
        """
        CREATE FUNCTION test_zone.choose() RETURNS event_trigger LANGUAGE plpgsql
        AS $$ BEGIN PERFORM set_config('TimeZone', '%s', false); END $$
        """
            .formatted(ZONE),
        "CREATE EVENT TRIGGER test_zone ON login EXECUTE FUNCTION test_zone.choose()");
  }

  /// Starts when first asked for, and ends with the JVM.
  private static final class Server {
    static final RunningPostgres RUNNING = start();

    private static RunningPostgres start() {
      try {
        Path folder = Files.createTempDirectory("enlace-test-");
        Options options = Options.forTests().withBinariesIn(binaries());
        RunningPostgres running = EmbeddedPostgres.start(folder.resolve("data"), options);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(running)));
        running.createDatabase(TEMPLATE, "enlace");
        liveInZone(running.superuser(TEMPLATE));
        Migrations.apply(running.owner().to(TEMPLATE).urlWithPassword());
        return running;
      } catch (IOException | SQLException failure) {
        throw new IllegalStateException("No database server for tests", failure);
      }
    }

    private static void end(RunningPostgres running) {
      running.close();
      try {
        DataFolder.delete(running.dataFolder().resolve("..").normalize());
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
