package org.enlace.platform.time;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Reads the database's clock when the application starts, before anything is due, and then every
/// five seconds. While the database does not answer, the time goes on from what was read last.
final class ClockKeeper implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ClockKeeper.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration WORTH_TELLING = Duration.ofSeconds(5);

  private final SiteClock clock;
  private final HikariDataSource database;
  private CountDownLatch ending = new CountDownLatch(1);
  private boolean running;
  private boolean told;

  ClockKeeper(SiteClock clock, HikariDataSource database) {
    this.clock = clock;
    this.database = database;
    read();
  }

  private void read() {
    readFrom(database);
  }

  /// Reads the clock once.
  void readFrom(HikariDataSource from) {
    try (Connection connection = from.getConnection();
        Statement statement = connection.createStatement()) {
      long asked = clock.counted();
      try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
        row.next();
        Instant read = row.getObject(1, OffsetDateTime.class).toInstant();
        if (clock.take(read, asked)) {
          tellOfTheMachine();
        }
      }
    } catch (SQLException failure) {
      LOG.warn("The database's clock could not be read; the time goes on from the last reading");
      LOG.debug("The reading failed", failure);
    }
  }

  /// Says it once each time the machine's clock goes wrong: its logs and certificates go by it.
  private void tellOfTheMachine() {
    Duration ahead = clock.machineAhead();
    boolean wrong = ahead.abs().compareTo(WORTH_TELLING) > 0;
    if (wrong && !told) {
      LOG.warn(
          "The clock of this machine differs from the database's by {} seconds; what is due goes by"
              + " the database's",
          ahead.toSeconds());
    }
    told = wrong;
  }

  @Override
  public synchronized void start() {
    running = true;
    CountDownLatch end = new CountDownLatch(1);
    ending = end;
    Thread.ofVirtual().name("site-clock").start(() -> keep(end));
  }

  private void keep(CountDownLatch end) {
    try {
      while (!end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        read();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void stop() {
    running = false;
    ending.countDown();
  }

  @Override
  public synchronized boolean isRunning() {
    return running;
  }
}
