package org.enlace.ledger.tree;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The sealed seeds of the logs' keys, by the number of the log. Only tasks reach them.
@Component
class KeyStore {
  private final JdbcClient jdbc;

  KeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(int log, byte[] seeds) {
    jdbc.sql("INSERT INTO ledger.log_key (log, seeds) VALUES (?, ?)").params(log, seeds).update();
  }

  byte[] of(int log) {
    return jdbc.sql("SELECT seeds FROM ledger.log_key WHERE log = ?")
        .param(log)
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  Map<Integer, byte[]> all() {
    Map<Integer, byte[]> all = new TreeMap<>();
    jdbc.sql("SELECT log, seeds FROM ledger.log_key")
        .query(row -> {
          all.put(row.getInt(1), row.getBytes(2));
        });
    return all;
  }

  void change(int log, byte[] seeds) {
    jdbc.sql("UPDATE ledger.log_key SET seeds = ? WHERE log = ?").params(seeds, log).update();
  }
}
