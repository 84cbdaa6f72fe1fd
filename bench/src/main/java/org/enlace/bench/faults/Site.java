package org.enlace.bench.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two servers over one database, and the relay that both send by.
final class Site implements AutoCloseable {
  private final FaultyRelay relay;
  private final Database database;
  private final List<Node> nodes;

  /// @param data a site's data folder with rows and tokens of the demonstration's personas
  Site(Programs programs, Path data) throws IOException, SQLException, InterruptedException {
    Files.deleteIfExists(data.resolve("demonstration"));
    this.database = new Database(programs, data);
    this.relay = new FaultyRelay(database.clock());
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.putAll(
        Map.of(
            "ENLACE_BASE_URL", "https://enlace.example",
            "ENLACE_MAIL_HOST", "127.0.0.1",
            "ENLACE_MAIL_PORT", Integer.toString(relay.port()),
            "ENLACE_MAIL_FROM", "notices@enlace.example",
            "ENLACE_LIMITS_ACCOUNT", "100000",
            "ENLACE_LIMITS_STRANGER", "100000"));
    Node first = new Node(programs, data.resolveSibling("node-1"), settings);
    first.awaitReady();
    Node second = new Node(programs, data.resolveSibling("node-2"), settings);
    second.awaitReady();
    this.nodes = List.of(first, second);
  }

  FaultyRelay relay() {
    return relay;
  }

  Database database() {
    return database;
  }

  Node first() {
    return nodes.getFirst();
  }

  Node second() {
    return nodes.getLast();
  }

  @Override
  public void close() throws IOException {
    try (relay;
        database) {
      for (Node each : nodes) {
        each.close();
      }
    }
  }
}
