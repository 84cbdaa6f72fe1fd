package org.enlace.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTests {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  @Test
  void livesInAZoneThatIsNotUtc() throws SQLException {
    assertThat(Sql.ask(DATABASE.application(), "SHOW timezone")).isEqualTo("America/Lima");
  }

  @Test
  void isMigrated() throws SQLException {
    assertThat(Sql.ask(DATABASE.owner(), "SELECT count(*) FROM migration.flyway_schema_history"))
        .matches("[1-9][0-9]*");
  }

  @Test
  void hasTheExtensions() throws SQLException {
    assertThat(Sql.ask(DATABASE.application(), "SELECT unaccent('Perú')")).isEqualTo("Peru");
  }

  @Test
  void isNobodyElses() throws SQLException {
    Sql.run(DATABASE.owner(), "CREATE TABLE mine (line text)");
    try (TestDatabase other = TestDatabase.fresh()) {
      assertThat(Sql.ask(other.owner(), "SELECT to_regclass('mine') IS NULL")).isEqualTo("t");
    }
  }

  @Test
  void isGoneAfterwards() {
    TestDatabase gone = TestDatabase.fresh();
    gone.close();
    assertThatThrownBy(() -> gone.owner().connect())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("does not exist");
  }
}
