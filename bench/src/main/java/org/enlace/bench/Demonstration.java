package org.enlace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The data folder of a running demonstration: its tokens, and its database by any login.
///
/// @param data the folder
record Demonstration(Path data) {
  static final String DATABASE = "enlace";
  private static final int PORT_LINE = 3;

  /// A login of the database.
  enum Login {
    SUPERUSER,
    OWNER,
    APP,
    WORKER;

    String role() {
      return "enlace_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// The tokens of those personas.
  List<String> tokens(String... personas) {
    Map<String, String> all =
        JsonMapper.shared()
            .readValue(data.resolve("demo-tokens.json").toFile(), new TypeReference<>() {});
    List<String> tokens = new ArrayList<>();
    for (String persona : personas) {
      String token = all.get(persona);
      if (token == null) {
        throw new IllegalStateException("the demonstration has no " + persona);
      }
      tokens.add(token);
    }
    return List.copyOf(tokens);
  }

  /// Where PostgreSQL writes.
  Path log() {
    return data.resolve("postgres.log");
  }

  int databasePort() throws IOException {
    return Integer.parseInt(
        Files.readAllLines(data.resolve("pg/postmaster.pid")).get(PORT_LINE).strip());
  }

  String password(Login login) throws IOException {
    String name = login.role() + "=";
    return Files.readAllLines(data.resolve("database-passwords")).stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElseThrow(() -> new IOException("no password of " + login.role()));
  }

  Connection connect(Login login) throws IOException, SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", login.role());
    properties.setProperty("password", password(login));
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + DATABASE, properties);
  }

  /// Runs statements, one after another, each in a transaction of its own.
  void run(Login login, List<String> statements) throws IOException, SQLException {
    try (Connection connection = connect(login);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  long count(String query) throws IOException, SQLException {
    try (Connection connection = connect(Login.SUPERUSER);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /// The first column of each row.
  List<String> texts(String query) throws IOException, SQLException {
    try (Connection connection = connect(Login.SUPERUSER);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }

  /// The version of the database, for the record.
  String databaseVersion() throws IOException, SQLException {
    try (Connection connection = connect(Login.OWNER);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW server_version")) {
      row.next();
      return row.getString(1);
    }
  }
}
