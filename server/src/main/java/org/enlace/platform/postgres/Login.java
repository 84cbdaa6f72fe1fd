package org.enlace.platform.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.enlace.kernel.Secret;

/// A way into one database: address, user and password.
///
/// Passwords of ours consist of letters, digits, `-` and `_`, which every address may carry.
///
/// @param url the JDBC address, which carries no secret
/// @param user the login's name
/// @param password its password
public record Login(String url, String user, Secret<String> password) {

  static Login onLoopback(int port, String database, String user, Secret<String> password) {
    return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
  }

  /// The same login to another database of the same server.
  public Login to(String database) {
    return new Login(url.substring(0, url.lastIndexOf('/') + 1) + database, user, password);
  }

  /// Opens a connection, which the caller closes.
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password.reveal());
  }

  /// The address with user and password inside, for whoever takes but one setting.
  public Secret<String> urlWithPassword() {
    return Secret.of(url + "?user=" + user + "&password=" + password.reveal());
  }
}
