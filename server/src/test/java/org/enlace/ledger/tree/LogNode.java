package org.enlace.ledger.tree;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.enlace.platform.database.Migrations;
import org.enlace.platform.postgres.TestDatabase;
import org.enlace.protocol.Sha256;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeHash;
import org.enlace.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A node of a site, with a data folder of its own, on a database that it may share. It signs with
/// the application's own classes, and appends leaves as the ledger does.
final class LogNode {
  private static final long END = 0x656e6c616365L;

  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final TreeStore store;
  private final KeptCheckpoint kept;
  private final Signing signing;
  private final LogOpening opening;

  LogNode(TestDatabase database, Path folder, Vault vault, SecureRandom random) {
    var source = new DriverManagerDataSource(database.owner().urlWithPassword().reveal());
    var transactions = new JdbcTransactionManager(source);
    InstantSource clock = () -> Instant.parse("2026-11-22T03:14:15Z");
    this.transaction = new TransactionTemplate(transactions);
    this.jdbc = JdbcClient.create(source);
    this.store = new TreeStore(jdbc);
    this.kept = new KeptCheckpoint(folder);
    LogKeys keys = new LogKeys(new KeyStore(jdbc), vault, random, transactions);
    this.signing = new Signing(store, keys, kept, clock);
    this.opening = new LogOpening(store, keys, kept, clock, URI.create("https://contacts.example"));
  }

  /// A database whose migrations are applied.
  static TestDatabase database() {
    TestDatabase database = TestDatabase.fresh();
    Migrations.apply(database.owner().urlWithPassword());
    return database;
  }

  <T> T inTransaction(Supplier<T> work) {
    return transaction.execute(_ -> work.get());
  }

  Optional<LogRow> open() {
    return inTransaction(opening::openWhereDue);
  }

  Signed sign() {
    return inTransaction(signing::sign);
  }

  /// Signs in the transaction at hand.
  void signIn() {
    signing.sign();
  }

  SignedCheckpoint signed() {
    return ((Signed.Current) sign()).checkpoint();
  }

  Optional<SignedCheckpoint> kept() {
    return kept.read();
  }

  void keep(SignedCheckpoint checkpoint) {
    kept.write(checkpoint);
  }

  List<LogRow> logs() {
    return store.logs();
  }

  MerkleTree tree(LogRow log, long size) {
    return store.tree(log, size);
  }

  TreeHash root(LogRow log, long size) {
    return store.tree(log, size).root();
  }

  List<RootVerification.Difference> differences() {
    return inTransaction(new RootVerification(store)::verify);
  }

  /// Appends leaves that say this.
  void append(String... texts) {
    transaction.executeWithoutResult(_ -> {
      jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(END).query((_, _) -> true).single();
      for (String text : texts) {
        byte[] leaf = text.getBytes(StandardCharsets.UTF_8);
        jdbc.sql("INSERT INTO ledger.leaf (position, leaf, hash, at) VALUES (?, ?, ?, now())")
            .params(store.end(), leaf, Sha256.of(new byte[1], leaf))
            .update();
      }
    });
  }

  /// Does what only somebody who rules the database can do.
  void tamper(String sql) {
    for (String table : List.of("leaf", "checkpoint")) {
      jdbc.sql("ALTER TABLE ledger." + table + " DISABLE TRIGGER USER").update();
    }
    jdbc.sql(sql).update();
  }
}
