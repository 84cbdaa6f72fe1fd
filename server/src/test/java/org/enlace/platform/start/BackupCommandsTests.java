package org.enlace.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.enlace.platform.database.Migrations;
import org.enlace.platform.postgres.EmbeddedPostgres;
import org.enlace.platform.postgres.Login;
import org.enlace.platform.postgres.Options;
import org.enlace.platform.postgres.RunningPostgres;
import org.enlace.platform.postgres.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandsTests {
  @RegisterExtension static final TestDatabase EXTERNAL = TestDatabase.fresh();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void bringsASiteToAnotherFolderBesideItsServerAndWithoutOne() throws IOException, SQLException {
    String words = Files.writeString(folder.resolve("words"), "seis palabras\n").toString();
    shareBinaries("site", "new");
    environment.put("ENLACE_DATA", file("site"));
    try (RunningPostgres postgres = start("site")) {
      Migrations.apply(postgres.owner().urlWithPassword());
      insert(postgres.owner());
      succeeds("backup", "--to", file("a"), "--passphrase-file", words);
    }
    assertThat(said()).contains("encrypted to the passphrase", file("site/site.key"));

    environment.put("ENLACE_DATA", file("new"));
    succeeds("restore", "--from", file("a"), "--passphrase-file", words);
    environment.put("ENLACE_BACKUP_PASSPHRASE", "seis palabras");
    succeeds("backup", "--to", file("b"));

    assertThat(run("restore", "--from", file("b"))).isEqualTo(1);
    assertThat(said()).contains("holds a site already");
    try (RunningPostgres postgres = start("new")) {
      assertThat(count(postgres.owner())).isEqualTo("1");
    }
  }

  @Test
  void backsUpAnExternalDatabaseByTheOwnersLogin() {
    environment.put("ENLACE_DATABASE_URL", EXTERNAL.application().urlWithPassword().reveal());
    environment.put("ENLACE_DATABASE_OWNER_URL", EXTERNAL.owner().urlWithPassword().reveal());
    environment.put("ENLACE_BACKUP_PASSPHRASE", "seis palabras al azar");
    environment.put("ENLACE_SITE_KEY", "k:secret");

    assertThat(run("backup", "--to", file("external"))).as(said()).isZero();

    assertThat(said()).contains("keep the value of ENLACE_SITE_KEY in another place");
    assertThat(folder.resolve("external")).isNotEmptyFile();
  }

  @Test
  void writesNothingInTheClear() {
    assertThat(run("backup", "--to", file("clear"))).isEqualTo(64);

    assertThat(said()).contains("--passphrase-file", "--to-certificate");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void makesNoSiteWhereThereIsNone() {
    environment.put("ENLACE_BACKUP_PASSPHRASE", "seis palabras al azar");

    assertThat(run("backup", "--to", file("a"), "--data", folder.resolve("none").toString()))
        .isEqualTo(1);

    assertThat(said()).contains("holds no site");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void makesNoFolderForAFileThatIsNoBackup() throws IOException {
    Path file = Files.writeString(folder.resolve("text"), "not a backup");
    environment.put("ENLACE_BACKUP_PASSPHRASE", "seis palabras al azar");

    assertThat(
            run("restore", "--from", file.toString(), "--data", folder.resolve("new").toString()))
        .isEqualTo(1);

    assertThat(said().lines()).hasSize(1).first().asString().contains("nothing was restored");
    assertThat(folder.resolve("new")).doesNotExist();
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  /// Spares unpacking PostgreSQL into each folder: the other tests have it beside the classes.
  private void shareBinaries(String... names) throws IOException {
    try (var unpacked =
        Files.newDirectoryStream(Path.of("target").toAbsolutePath(), "postgres-*")) {
      for (Path binaries : unpacked) {
        for (String name : names) {
          Path site = Files.createDirectories(folder.resolve(name));
          Files.createSymbolicLink(site.resolve(binaries.getFileName()), binaries);
        }
      }
    }
  }

  private RunningPostgres start(String name) {
    return EmbeddedPostgres.start(folder.resolve(name), Options.standard());
  }

  private void succeeds(String... words) {
    assertThat(run(words)).as(said()).isZero();
  }

  private int run(String... words) {
    return new Commands(BackupCommandsTests.class, environment, stream(out), stream(err))
        .run(words);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static void insert(Login owner) throws SQLException {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO platform.scheduled_task (task_name, task_instance, execution_time, picked, version)
          VALUES ('kept', 'x', now(), false, 1)
          """);
    }
  }

  private static String count(Login owner) throws SQLException {
    try (Connection connection = owner.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM platform.scheduled_task")) {
      row.next();
      return row.getString(1);
    }
  }
}
