package org.enlace.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.enlace.kernel.Allowed;
import org.enlace.kernel.Secret;

/// The random passwords of a cluster's four logins: 192 bits each, kept in one file of mode 0600.
///
/// The file is written before the cluster is made, whole or not at all, so that no cluster exists
/// whose superuser's password was lost by a crash.
final class Passwords {

  /// The logins of a cluster. Only the superuser is one; the others can neither make roles or
  /// databases nor pass row-level security by.
  enum User {
    SUPERUSER("enlace_superuser"),
    OWNER("enlace_owner"),
    APPLICATION("enlace_app"),
    WORKER("enlace_worker");

    private final String role;

    User(String role) {
      this.role = role;
    }

    String role() {
      return role;
    }
  }

  private static final Pattern LINE = Pattern.compile("([a-z_]+)=([A-Za-z0-9_-]{32})");

  private final Map<User, Secret<String>> known;

  private Passwords(Map<User, Secret<String>> known) {
    this.known = known;
  }

  /// The passwords of this folder, made up when it has none yet.
  static Passwords of(DataFolder data) throws IOException {
    Path file = data.passwords();
    if (!Files.exists(file)) {
      if (Files.exists(data.cluster())) {
        throw new PostgresNotStarted(
            "The database in " + data.path() + " has lost its passwords: put back " + file);
      }
      write(data, invent());
    }
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return new Passwords(read(file));
  }

  Secret<String> of(User user) {
    Secret<String> password = known.get(user);
    if (password == null) {
      throw new IllegalStateException("No password for " + user.role());
    }
    return password;
  }

  @Allowed(reason = "the database starts before anything that could hand a source of randomness on")
  private static Map<User, String> invent() {
    SecureRandom random = new SecureRandom();
    Map<User, String> invented = new EnumMap<>(User.class);
    for (User user : User.values()) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      invented.put(user, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    return invented;
  }

  private static void write(DataFolder data, Map<User, String> passwords) throws IOException {
    Path unfinished = data.path().resolve("database-passwords.new");
    DataFolder.createPrivately(unfinished);
    Files.writeString(
        unfinished,
        passwords.entrySet().stream()
            .map(entry -> entry.getKey().role() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    DataFolder.force(unfinished);
    Files.move(unfinished, data.passwords(), StandardCopyOption.ATOMIC_MOVE);
    DataFolder.force(data.path());
  }

  private static Map<User, Secret<String>> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<User, Secret<String>> known = new EnumMap<>(User.class);
    for (User user : User.values()) {
      lines.stream()
          .map(LINE::matcher)
          .filter(Matcher::matches)
          .filter(line -> line.group(1).equals(user.role()))
          .findFirst()
          .ifPresent(line -> known.put(user, Secret.of(line.group(2))));
      if (!known.containsKey(user)) {
        throw new PostgresNotStarted("The file " + file + " names no password of " + user.role());
      }
    }
    return known;
  }
}
