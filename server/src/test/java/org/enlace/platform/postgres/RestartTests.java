package org.enlace.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTests {
  private static final Options OPTIONS = Options.standard().withBinariesIn(TestDatabase.binaries());

  @TempDir Path folder;
  private Path data = Path.of("");

  @BeforeEach
  void chooseFolder() {
    data = folder.resolve("data");
  }

  @Test
  void keepsItsDataAndPasswords() throws SQLException {
    Login before;
    try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS)) {
      before = server.owner();
      Sql.run(before, "CREATE TABLE witness AS SELECT 'kept' AS line");
    }
    assertThatThrownBy(before::connect).isInstanceOf(SQLException.class);
    try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS)) {
      assertThat(Sql.ask(server.owner(), "SELECT line FROM witness")).isEqualTo("kept");
      assertThat(server.owner().password().reveal()).isEqualTo(before.password().reveal());
      assertThat(data.resolve("postgres.log.old"))
          .content()
          .contains("database system is shut down");
    }
  }

  @Test
  void refusesAFolderThatIsInUse() throws IOException, InterruptedException, SQLException {
    try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS)) {
      String refusal =
          "The data folder " + data.toRealPath() + " is in use by another running Enlace";
      assertThatThrownBy(() -> EmbeddedPostgres.start(data, OPTIONS))
          .isInstanceOf(DataFolderInUse.class)
          .hasMessage(refusal);
      try (OtherJvm other = OtherJvm.start(data.toString(), TestDatabase.binaries().toString())) {
        assertThat(other.rest()).contains("DataFolderInUse: " + refusal);
        assertThat(other.end()).isEqualTo(1);
      }
      assertThat(Sql.ask(server.worker(), "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void survivesTheKillingOfItsJvm() throws Exception {
    try (OtherJvm jvm = OtherJvm.start(data.toString(), TestDatabase.binaries().toString())) {
      jvm.awaitLine("written");
      jvm.kill();
    }
    try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS)) {
      assertThat(Sql.ask(server.owner(), "SELECT line FROM witness")).isEqualTo("kept");
    }
  }

  @Test
  void endsWithItsJvmWhereTheKernelCanTieThem() throws Exception {
    try (OtherJvm jvm = OtherJvm.start(data.toString(), TestDatabase.binaries().toString())) {
      jvm.awaitLine("written");
      LaunchPrefix prefix =
          LaunchPrefix.find(Binaries.below(TestDatabase.binaries()), DataFolder.at(data));
      assumeThat(prefix.tie()).as("setpriv --pdeathsig works on this machine").isNotEmpty();
      ProcessHandle postmaster = ProcessHandle.of(postmaster().pid()).orElseThrow();
      jvm.kill();
      postmaster.onExit().get(20, TimeUnit.SECONDS);
      assertThat(data.resolve("postgres.log")).content().contains("received fast shutdown request");
    }
  }

  @Test
  void stopsADatabaseThatOutlivedItsServer() throws Exception {
    try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS);
        Connection open = server.owner().connect();
        Statement statement = open.createStatement()) {
      open.setAutoCommit(false);
      statement.execute("CREATE TABLE unfinished (line text)");
      new Orphans(Binaries.below(TestDatabase.binaries()), DataFolder.at(data)).stop();
      assertThat(server.isRunning()).isFalse();
      assertThat(postmaster().pid()).isZero();
    }
  }

  @Test
  void leavesAStrangerAloneWhoseNumberIsInAStaleFile() throws Exception {
    EmbeddedPostgres.start(data, OPTIONS).close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(data.resolve("pg/postmaster.pid"), stranger.pid() + "\n");
      try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS)) {
        assertThat(server.isRunning()).isTrue();
        assertThat(stranger.isAlive()).isTrue();
      }
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void isRepairedWheneverItsFirstStartWasKilled() throws Exception {
    for (String sign :
        List.of(
            "postgres-unfinished-*/lib",
            "database-passwords",
            "pg.init/PG_VERSION",
            "pg",
            "pg/postmaster.pid")) {
      try (OtherJvm jvm = OtherJvm.start(data.toString())) {
        awaitSign(sign);
        jvm.kill();
      }
    }
    try (RunningPostgres server = EmbeddedPostgres.start(data, Options.standard())) {
      assertThat(Sql.ask(server.application(), "SELECT unaccent('é')")).isEqualTo("e");
      assertThat(data).isDirectoryNotContaining("glob:**{unfinished,init,new}*");
    }
  }

  @Test
  void clearsWhatAKilledFirstStartLeft() throws Exception {
    Files.createDirectories(data.resolve("postgres-unfinished-1/bin"));
    Files.createDirectories(data.resolve("pg.init/base"));
    Files.writeString(data.resolve("pg.init/PG_VERSION"), "18");
    Files.writeString(data.resolve("pg.init-password"), "old");
    Files.writeString(data.resolve("database-passwords.new"), "enlace_owner=");
    try (RunningPostgres server = EmbeddedPostgres.start(data, OPTIONS)) {
      assertThat(server.isRunning()).isTrue();
      assertThat(data).isDirectoryNotContaining("glob:**{unfinished,init,new}*");
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedPostgres.start(data, OPTIONS.onPort(taken.getLocalPort())))
          .isInstanceOf(PostgresNotStarted.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is taken");
    }
  }

  @Test
  void showsWhatPostgresSaysWhenItDoesNotStart() throws IOException {
    EmbeddedPostgres.start(data, OPTIONS).close();
    Files.writeString(data.resolve("pg/postgresql.conf"), "no_such_setting = 1\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(data, OPTIONS))
        .isInstanceOf(PostgresNotStarted.class)
        .hasMessageContaining("unrecognized configuration parameter \"no_such_setting\"");
  }

  @Test
  void saysWhenThePasswordsAreLost() throws IOException {
    EmbeddedPostgres.start(data, OPTIONS).close();
    Files.delete(data.resolve("database-passwords"));
    assertThatThrownBy(() -> EmbeddedPostgres.start(data, OPTIONS))
        .isInstanceOf(PostgresNotStarted.class)
        .hasMessageContaining("put back " + data.toRealPath().resolve("database-passwords"));
  }

  private void awaitSign(String sign) throws Exception {
    PathMatcher matcher = data.getFileSystem().getPathMatcher("glob:" + sign);
    for (int step = 0; step < 15_000; step++) {
      if (Files.isDirectory(data) && appears(matcher)) {
        return;
      }
      Thread.sleep(2);
    }
    throw new AssertionError(sign + " did not appear");
  }

  private boolean appears(PathMatcher matcher) {
    try (Stream<Path> paths = Files.walk(data, 2)) {
      return paths.map(data::relativize).anyMatch(matcher::matches);
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }

  private PostmasterFile postmaster() throws IOException {
    return PostmasterFile.read(data.resolve("pg/postmaster.pid"));
  }
}
