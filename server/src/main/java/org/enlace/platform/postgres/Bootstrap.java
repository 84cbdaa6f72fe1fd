package org.enlace.platform.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.enlace.platform.postgres.Passwords.User;

/// What the superuser does: logins, databases, extensions.
///
/// Every act may be repeated, and all of them are at every start, so that a start that was killed
/// between two of them is finished by the next. Identifiers and passwords are quoted by the
/// server's own `format`.
final class Bootstrap {
  /// The database of the application.
  static final String DATABASE = "enlace";

  private static final String MAINTENANCE = "postgres";
  private static final List<String> EXTENSIONS = List.of("pg_trgm", "unaccent", "btree_gin");
  private static final List<User> ORDINARY = List.of(User.OWNER, User.APPLICATION, User.WORKER);
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  private final int port;
  private final Passwords passwords;

  Bootstrap(int port, Passwords passwords) {
    this.port = port;
    this.passwords = passwords;
  }

  /// Brings logins, database and extensions to what they should be.
  void run() throws SQLException {
    try (Connection maintenance = superuser(MAINTENANCE).connect()) {
      for (User user : ORDINARY) {
        ensureRole(maintenance, user);
      }
      execute(maintenance, "SELECT 'REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC'");
      if (!exists(maintenance, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
        create(maintenance, DATABASE, "template1");
      }
      confine(maintenance, DATABASE);
    }
    try (Connection database = superuser(DATABASE).connect()) {
      for (String extension : EXTENSIONS) {
        execute(database, "SELECT format('CREATE EXTENSION IF NOT EXISTS %I', ?)", extension);
      }
    }
  }

  /// Makes a database of the owner's as a copy of another that nobody is connected to.
  void createDatabase(String name, String template) throws SQLException {
    try (Connection maintenance = superuser(MAINTENANCE).connect()) {
      create(maintenance, checked(name), checked(template));
      confine(maintenance, name);
    }
  }

  /// Drops a database and ends its connections; one that is not there is no error.
  void dropDatabase(String name) throws SQLException {
    if (name.equals(DATABASE) || name.equals(MAINTENANCE)) {
      throw new IllegalArgumentException("The database " + name + " is not to be dropped");
    }
    try (Connection maintenance = superuser(MAINTENANCE).connect()) {
      execute(
          maintenance,
          "SELECT format('DROP DATABASE IF EXISTS %I WITH (FORCE)', ?)",
          checked(name));
    }
  }

  /// The superuser's login, which never leaves this package.
  Login superuser(String database) {
    return Login.onLoopback(port, database, User.SUPERUSER.role(), passwords.of(User.SUPERUSER));
  }

  private void ensureRole(Connection connection, User user) throws SQLException {
    if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", user.role())) {
      execute(connection, "SELECT format('CREATE ROLE %I', ?)", user.role());
    }
    execute(
        connection,
        """
        SELECT format('ALTER ROLE %I LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE \
        NOREPLICATION PASSWORD %L', ?, ?)
        """,
        user.role(),
        passwords.of(user).reveal());
  }

  private static void create(Connection connection, String name, String template)
      throws SQLException {
    execute(
        connection,
        "SELECT format('CREATE DATABASE %I OWNER %I TEMPLATE %I', ?, ?, ?)",
        name,
        User.OWNER.role(),
        template);
  }

  private static void confine(Connection connection, String name) throws SQLException {
    execute(connection, "SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', ?)", name);
    execute(
        connection,
        "SELECT format('GRANT CONNECT ON DATABASE %I TO %I, %I', ?, ?, ?)",
        name,
        User.APPLICATION.role(),
        User.WORKER.role());
  }

  private static String checked(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a database: " + name);
    }
    return name;
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String formatting, String... words)
      throws SQLException {
    String command;
    try (PreparedStatement statement = connection.prepareStatement(formatting)) {
      for (int index = 0; index < words.length; index++) {
        statement.setString(index + 1, words[index]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        command = rows.getString(1);
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
