package org.enlace.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.enlace.EnlaceTest;
import org.enlace.ledger.tree.RootVerification.Difference;
import org.enlace.platform.postgres.TestDatabase;
import org.enlace.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class RootVerificationTests {
  @Autowired Vault vault;
  @Autowired SecureRandom random;
  @TempDir Path folder;

  private TestDatabase database;
  private LogNode node;

  @BeforeEach
  void sign() {
    database = LogNode.database();
    node = new LogNode(database, folder, vault, random);
    node.open();
    node.append(IntStream.range(0, 300).mapToObj(Integer::toString).toArray(String[]::new));
    node.signed();
  }

  @AfterEach
  void dropTheDatabase() {
    database.close();
  }

  @Test
  void findsNothingInALogThatGrew() {
    node.append("not signed yet");
    assertThat(node.differences()).isEmpty();
  }

  @Test
  void findsALeafThatWasChangedTogetherWithItsHash() {
    node.tamper("UPDATE ledger.leaf SET leaf = 'x', hash = sha256('\\x0078') WHERE position = 7");
    assertThat(node.differences())
        .containsExactlyInAnyOrder(new Difference(true, 299), new Difference(false, 255));
  }

  @Test
  void findsANodeThatWasChanged() {
    node.tamper("ALTER TABLE ledger.node DISABLE TRIGGER USER");
    node.tamper("UPDATE ledger.node SET hash = sha256('x')");
    assertThat(node.differences()).containsExactly(new Difference(false, 255));
  }

  @Test
  void findsLeavesThatAreGone() {
    node.tamper("DELETE FROM ledger.leaf WHERE position >= 290");
    assertThat(node.differences()).containsExactly(new Difference(true, 299));
  }
}
