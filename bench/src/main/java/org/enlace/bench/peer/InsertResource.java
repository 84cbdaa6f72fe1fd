package org.enlace.bench.peer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.enlace.ui.api.Access;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Inserts single rows through the application's own pool, each in a transaction of its own that
/// waits for the disk: what the database allows.
@RestController
class InsertResource {
  private static final String INSERT =
      "INSERT INTO bench.row (id, state, words) VALUES (uuidv7(), ?, ?)";

  private final DataSource pool;

  InsertResource(DataSource pool) {
    this.pool = pool;
  }

  /// What was done.
  record Inserted(long rows, long nanoseconds) {}

  @PostMapping("/api/v1/bench/inserts")
  @Access(Access.Who.SIGNED_IN)
  Inserted insert(@RequestParam int threads, @RequestParam int millis)
      throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    long end = begun + TimeUnit.MILLISECONDS.toNanos(millis);
    long rows = 0;
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(workers.submit(() -> insertUntil(end)));
      }
      for (Future<Long> each : all) {
        rows += each.get();
      }
    }
    return new Inserted(rows, System.nanoTime() - begun);
  }

  private long insertUntil(long end) throws SQLException {
    long rows = 0;
    while (System.nanoTime() < end) {
      try (Connection connection = pool.getConnection();
          PreparedStatement insert = connection.prepareStatement(INSERT)) {
        insert.setString(1, "MX");
        insert.setString(2, "one row, as short as a row of a request's time line");
        insert.executeUpdate();
      }
      rows++;
    }
    return rows;
  }
}
