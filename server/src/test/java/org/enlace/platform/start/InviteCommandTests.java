package org.enlace.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.enlace.Enlace;
import org.enlace.platform.postgres.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InviteCommandTests {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void quietly() {
    environment.put("ENLACE_DATA", folder.toString());
    environment.put("ENLACE_BASE_URL", "https://contacts.example");
  }

  @Test
  void foundsTheNetworkOfAFreshSiteAndPrintsTheLinkOnce() throws SQLException {
    try (TestDatabase database = TestDatabase.fresh()) {
      reach(database);
      assertThat(invite("ana@site.example")).isEqualTo(64);
      assertThat(err()).contains("no network yet", "--network-name");

      assertThat(
              invite("ana@site.example", "--network", "red-a", "--network-name", "Red A \"2026\""))
          .as(err())
          .isZero();
      assertThat(out().lines().filter(line -> line.startsWith("https://contacts.example/access/")))
          .hasSize(1);
      assertThat(out()).contains("works once, until");
      assertThat(one(database, "SELECT name->>'es' FROM directory.network WHERE home"))
          .isEqualTo("Red A \"2026\"");
      assertThat(
              one(
                  database,
                  "SELECT string_agg(c.code, ' ') FROM directory.category c"
                      + " JOIN directory.network n ON n.code = c.network WHERE home"))
          .isEqualTo("diplomatic technical");
      assertThat(one(database, "SELECT role || ' ' || network FROM identity.role_grant"))
          .isEqualTo("secretariat red-a");

      takesLaterGuestsIntoIt(database);
    }
  }

  private void takesLaterGuestsIntoIt(TestDatabase database) throws SQLException {
    assertThat(invite("ana@site.example")).isEqualTo(1);
    assertThat(err()).contains("address");
    assertThat(invite("luis@site.example", "--language", "en")).as(err()).isZero();
    assertThat(invite("eva@site.example", "--network", "none")).isEqualTo(64);
    assertThat(err()).contains("there is no network none; there are red-a, ");
    assertThat(one(database, "SELECT count(*)::text FROM identity.account")).isEqualTo("2");
  }

  @Test
  void invitesNobodyIntoARoleOfAState() {
    assertThat(run("invite", "--role", "nominator", "--email", "ana@site.example", "--name", "Ana"))
        .isEqualTo(64);

    assertThat(err()).contains("--role must be one of secretariat", "nominated, not invited");
  }

  @Test
  void saysInOneLineWhatWasTypedWrongly() {
    assertThat(run("invite", "--role", "auditor", "--email", "ana", "--name", "Ana")).isEqualTo(64);
    assertThat(run("invite", "--role", "auditor", "--email", "ana@site.example")).isEqualTo(64);
    assertThat(invite("ana@site.example", "--language", "tlh")).isEqualTo(64);

    assertThat(err().lines())
        .containsExactly(
            "enlace: --email must be an address, local@domain",
            "enlace: invite needs --name",
            "enlace: --language must be one of es, en");
  }

  @Test
  void makesNoSiteWhereThereIsNone() {
    assertThat(invite("ana@site.example")).isEqualTo(1);

    assertThat(err()).contains("holds no site; start it once with serve");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void leavesADatabaseAloneThatNoServerHasMigrated() {
    try (TestDatabase database = TestDatabase.empty()) {
      reach(database);

      assertThat(invite("ana@site.example")).isEqualTo(1);
    }

    assertThat(err()).contains("start the site once with this version");
  }

  private void reach(TestDatabase database) {
    environment.put("ENLACE_DATABASE_URL", database.application().urlWithPassword().reveal());
    environment.put("ENLACE_DATABASE_OWNER_URL", database.owner().urlWithPassword().reveal());
    environment.put("ENLACE_DATABASE_WORKER_URL", database.worker().urlWithPassword().reveal());
  }

  private int invite(String address, String... more) {
    String[] words = {"invite", "--role", "secretariat", "--name", "Ana Ríos", "--email", address};
    String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return run(all);
  }

  private int run(String... words) {
    return new Commands(Enlace.class, environment, stream(out), stream(err)).run(words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String one(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.owner().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
