package org.enlace.ledger;

import java.util.List;
import org.enlace.platform.database.Logins;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Changes the log as somebody could who rules the database, and takes it back: the triggers are
/// off meanwhile, and the tables' rows are kept aside.
final class Tampering implements AutoCloseable {
  private static final List<String> TABLES = List.of("leaf", "opening", "personal_field");

  private final JdbcClient owner;

  Tampering(Logins logins) {
    owner = JdbcClient.create(new DriverManagerDataSource(logins.owner().reveal()));
    for (String table : TABLES) {
      run("CREATE TABLE ledger.kept_" + table + " AS TABLE ledger." + table);
      run("ALTER TABLE ledger." + table + " DISABLE TRIGGER USER");
    }
    run("ALTER TABLE ledger.opening DROP CONSTRAINT opening_position_fkey");
    run("ALTER TABLE ledger.personal_field DROP CONSTRAINT personal_field_position_fkey");
  }

  void apply(String change, long position) {
    owner.sql(change).param(position).update();
  }

  private void undo() {
    for (String table : TABLES.reversed()) {
      run("DELETE FROM ledger." + table);
    }
    for (String table : TABLES) {
      run("INSERT INTO ledger." + table + " SELECT * FROM ledger.kept_" + table);
    }
  }

  @Override
  public void close() {
    undo();
    run("ALTER TABLE ledger.opening ADD FOREIGN KEY (position) REFERENCES ledger.leaf");
    run("ALTER TABLE ledger.personal_field ADD FOREIGN KEY (position) REFERENCES ledger.opening");
    for (String table : TABLES) {
      run("ALTER TABLE ledger." + table + " ENABLE TRIGGER USER");
      run("DROP TABLE ledger.kept_" + table);
    }
  }

  private void run(String sql) {
    owner.sql(sql).update();
  }
}
