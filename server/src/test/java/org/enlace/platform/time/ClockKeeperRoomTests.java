package org.enlace.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.enlace.EnlaceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// A node whose machine has stood still since January.
@EnlaceTest
class ClockKeeperRoomTests {
  private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");

  @Autowired
  @Qualifier("workerPool")
  private HikariDataSource database;

  @Test
  void givesANodeWhoseMachineIsWrongTheTimeOfTheDatabase() throws SQLException {
    SiteClock clock = new SiteClock(() -> JANUARY, System::nanoTime);
    new ClockKeeper(clock, database);
    assertThat(clock.instant()).isCloseTo(ofTheDatabase(), within(1, ChronoUnit.SECONDS));
  }

  @Test
  void goesOnWhileTheDatabaseDoesNotAnswer() throws SQLException {
    SiteClock clock = new SiteClock(() -> JANUARY, System::nanoTime);
    ClockKeeper keeper = new ClockKeeper(clock, database);
    try (HikariDataSource closed = new HikariDataSource()) {
      closed.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/nowhere");
      closed.setInitializationFailTimeout(-1);
      closed.setConnectionTimeout(250);
      keeper.readFrom(closed);
    }
    assertThat(clock.instant()).isCloseTo(ofTheDatabase(), within(1, ChronoUnit.SECONDS));
  }

  private Instant ofTheDatabase() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }
}
