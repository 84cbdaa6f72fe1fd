package org.enlace.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresTests {
  @TempDir static Path folder;
  private static RunningPostgres server;

  @BeforeAll
  static void start() {
    Options options = Options.standard().withBinariesIn(TestDatabase.binaries());
    server = EmbeddedPostgres.start(folder.resolve("data"), options);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<Login> logins() {
    return Stream.of(server.owner(), server.application(), server.worker());
  }

  @Test
  void runsTheReleaseItsFolderIsNamedAfter() throws SQLException {
    String version = Sql.ask(server.owner(), "SELECT split_part(version(), ' ', 2)");
    assertThat(Binaries.VERSION).isEqualTo(version + ".0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"})
  void isDurable(String setting) throws SQLException {
    assertThat(Sql.ask(server.owner(), "SHOW " + setting)).isEqualTo("on");
  }

  @Test
  void knowsLettersBeyondAscii() throws SQLException {
    assertThat(Sql.ask(server.application(), "SELECT upper('é') || lower('Ñ')")).isEqualTo("Éñ");
    assertThat(Sql.ask(server.application(), "SELECT similarity('Perú', 'perú')")).isEqualTo("1");
    assertThat(Sql.ask(server.application(), "SELECT similarity('ú', 'é')")).isEqualTo("0");
    assertThat(
            Sql.ask(
                server.owner(),
                "SELECT datcollate || ' ' || datctype || ' ' || datlocale FROM pg_database"
                    + " WHERE datname = current_database()"))
        .isEqualTo("C.UTF-8 C.UTF-8 C.UTF-8");
  }

  @Test
  void bringsTheExtensions() throws SQLException {
    assertThat(
            Sql.ask(
                server.owner(),
                "SELECT string_agg(extname, ' ' ORDER BY extname) FROM pg_extension"))
        .isEqualTo("btree_gin pg_trgm plpgsql unaccent");
  }

  @ParameterizedTest
  @MethodSource("logins")
  void givesNoLoginPowerOverOthers(Login login) throws SQLException {
    assertThat(
            Sql.ask(
                login,
                "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication"
                    + " FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("f");
    refuses(login, "CREATE ROLE intruder");
    refuses(login, "CREATE DATABASE intruder");
    refuses(login, "ALTER ROLE " + login.user() + " BYPASSRLS");
    refuses(login, "SET ROLE enlace_superuser");
    refuses(login, "COPY (SELECT 1) TO PROGRAM 'true'");
  }

  @Test
  void makesTheOwnerOwnTheDatabaseAndTheOthersGuests() throws SQLException {
    assertThat(
            Sql.ask(
                server.owner(),
                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'enlace'"))
        .isEqualTo("enlace_owner");
    Sql.run(server.owner(), "CREATE SCHEMA room", "DROP SCHEMA room");
    refuses(server.application(), "CREATE SCHEMA room");
    refuses(server.application(), "CREATE TABLE public.note (line text)");
    refuses(server.worker(), "CREATE TEMPORARY TABLE note (line text)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "template1"})
  void admitsNobodyToOtherDatabases(String database) {
    assertThatThrownBy(() -> server.application().to(database).connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void holdsTheApplicationToRowLevelSecurity() throws SQLException {
    Sql.run(
        server.owner(),
        "CREATE TABLE guarded (line text)",
        "INSERT INTO guarded VALUES ('for nobody')",
        "ALTER TABLE guarded ENABLE ROW LEVEL SECURITY",
        "GRANT SELECT ON guarded TO enlace_app");
    assertThat(Sql.ask(server.application(), "SELECT count(*) FROM guarded")).isEqualTo("0");
    assertThatThrownBy(
            () -> Sql.run(server.application(), "SET row_security = off", "TABLE guarded"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("row-level security");
  }

  @Test
  void asksForThePassword() {
    Login guess = new Login(server.owner().url(), server.owner().user(), Secret.of("guess"));
    assertThatThrownBy(guess::connect)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void keepsThePasswordsPrivately() throws IOException {
    Path file = server.dataFolder().resolve("database-passwords");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains(server.worker().password().reveal());
    assertThat(logins().map(login -> login.password().reveal())).doesNotHaveDuplicates();
    assertThat(server.worker().toString()).doesNotContain(server.worker().password().reveal());
  }

  @Test
  void putsALoginIntoOneAddress() throws SQLException {
    String address = server.worker().urlWithPassword().reveal();
    try (Connection connection = DriverManager.getConnection(address)) {
      assertThat(connection.getMetaData().getUserName()).isEqualTo("enlace_worker");
    }
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    assertThat(listenersOn(Path.of("/proc/net/tcp"))).containsExactly("0100007F");
    assertThat(listenersOn(Path.of("/proc/net/tcp6"))).isEmpty();
    assertThat(Files.readString(Path.of("/proc/net/unix")))
        .doesNotContain(".s.PGSQL." + server.port());
  }

  @Test
  void logsNeitherStatementsNorValues() throws SQLException, IOException {
    Sql.run(server.owner(), "CREATE TABLE person (email text UNIQUE)");
    String add = "INSERT INTO person VALUES ('ana.quispe@csirt.example')";
    Sql.run(server.owner(), add);
    refuses(server.owner(), add);
    assertThat(Files.readString(server.dataFolder().resolve("postgres.log")))
        .contains("person_email_key")
        .doesNotContain("ana.quispe")
        .doesNotContain("INSERT");
  }

  @Test
  void refusesOddNamesForDatabases() {
    for (String name : List.of("", "Upper", "a b", "a\"b", "1st", "x".repeat(64))) {
      assertThatThrownBy(() -> server.createDatabase(name, "enlace"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> server.dropDatabase("enlace"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> listenersOn(Path table) throws IOException {
    String port = String.format(Locale.ROOT, "%04X", server.port());
    return Files.readAllLines(table).stream()
        .skip(1)
        .map(line -> line.strip().split("[ :]+"))
        .filter(words -> words[2].equals(port) && words[5].equals("0A"))
        .map(words -> words[1])
        .toList();
  }

  private static void refuses(Login login, String statement) {
    assertThatThrownBy(() -> Sql.run(login, statement)).isInstanceOf(SQLException.class);
  }
}
