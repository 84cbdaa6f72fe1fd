package wrong.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A door that speaks to the database itself.
@Component
public class WrongDoor {
  private final JdbcClient database;

  WrongDoor(JdbcClient database) {
    this.database = database;
  }

  /// How many there are.
  public long count() {
    return database.sql("SELECT count(*) FROM directory.person").query(Long.class).single();
  }
}
