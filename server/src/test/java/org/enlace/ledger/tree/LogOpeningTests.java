package org.enlace.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.enlace.EnlaceTest;
import org.enlace.platform.postgres.TestDatabase;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class LogOpeningTests {
  private static final String YESTERDAY =
      "DELETE FROM ledger.leaf WHERE position >= 2; DELETE FROM ledger.checkpoint WHERE size > 2";
  private static final String RESTORED = "INSERT INTO ledger.restoration DEFAULT VALUES";

  @Autowired Vault vault;
  @Autowired SecureRandom random;
  @TempDir Path folder;

  private TestDatabase database;
  private LogNode node;

  @BeforeEach
  void signSomething() {
    database = LogNode.database();
    node = new LogNode(database, folder, vault, random);
    node.open();
    node.append("one", "two");
    node.signed();
  }

  @AfterEach
  void dropTheDatabase() {
    database.close();
  }

  @Test
  void opensOneLogForAllNodes() {
    assertThat(node.open()).isEmpty();
    assertThat(node.logs()).extracting(LogRow::origin).containsExactly("contacts.example/log");
  }

  @Test
  void aDatabaseThatWasRolledBackIsNeverSignedAgain() {
    node.append("three");
    node.signed();
    node.tamper(YESTERDAY);
    assertThat(node.open()).isEmpty();
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.SMALLER));
  }

  @Test
  void aRestoreThatFallsBehindOpensASuccessorThatNamesTheLogBefore() {
    node.append("three");
    SignedCheckpoint lost = node.signed();
    node.tamper(YESTERDAY);
    node.tamper(RESTORED);
    LogRow successor = node.open().orElseThrow();
    assertThat(successor.number()).isEqualTo(2);
    assertThat(successor.origin()).isEqualTo("contacts.example/log/2");
    assertThat(successor.first()).isEqualTo(2);
    assertThat(successor.predecessor()).contains(lost);
    assertThat(successor.keys()).doesNotContainAnyElementsOf(node.logs().getFirst().keys());
    node.append("the first of the successor");
    SignedCheckpoint signed = node.signed();
    assertThat(signed.checkpoint().origin()).isEqualTo("contacts.example/log/2");
    assertThat(signed.checkpoint().size()).isEqualTo(1);
    assertThat(node.open()).isEmpty();
  }

  @Test
  void aRestoreThatLostNothingGoesOnInTheSameLog() {
    node.tamper(RESTORED);
    assertThat(node.open()).isEmpty();
    node.append("three");
    assertThat(node.signed().checkpoint().size()).isEqualTo(3);
  }

  /// Nobody there knows what was signed after the backup was made.
  @Test
  void aRestoreOnAMachineThatKeptNothingOpensASuccessor(@TempDir Path newFolder) {
    LogNode elsewhere = new LogNode(database, newFolder, vault, random);
    SignedCheckpoint known = node.signed();
    node.tamper(RESTORED);
    Optional<LogRow> successor = elsewhere.open();
    assertThat(successor.orElseThrow().predecessor()).contains(known);
    assertThat(elsewhere.signed().checkpoint().size()).isZero();
  }
}
