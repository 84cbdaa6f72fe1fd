package org.enlace.platform.postgres;

import org.enlace.platform.postgres.Passwords.User;

/// The logins to a server that runs already.
///
/// @param owner owns every table
/// @param application serves actors, under row-level security
/// @param worker does the system's own tasks, under policies of its own
public record RunningLogins(Login owner, Login application, Login worker) {

  static RunningLogins on(int port, Passwords passwords) {
    return new RunningLogins(
        login(port, passwords, User.OWNER),
        login(port, passwords, User.APPLICATION),
        login(port, passwords, User.WORKER));
  }

  private static Login login(int port, Passwords passwords, User user) {
    return Login.onLoopback(port, Bootstrap.DATABASE, user.role(), passwords.of(user));
  }
}
