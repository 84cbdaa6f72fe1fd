package org.enlace.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One statement in one connection, for tests.
final class Sql {
  private Sql() {}

  static void run(Login login, String... statements) throws SQLException {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  static String ask(Login login, String query) throws SQLException {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      if (!rows.next()) {
        throw new SQLException("No row from: " + query);
      }
      return String.valueOf(rows.getString(1));
    }
  }
}
