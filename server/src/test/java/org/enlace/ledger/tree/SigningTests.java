package org.enlace.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.enlace.EnlaceTest;
import org.enlace.platform.postgres.TestDatabase;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeBuilder;
import org.enlace.protocol.log.TreeHash;
import org.enlace.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@EnlaceTest
class SigningTests {
  @Autowired Vault vault;
  @Autowired SecureRandom random;
  @TempDir Path folder;

  private TestDatabase database;
  private LogNode node;

  @BeforeEach
  void openALog() {
    database = LogNode.database();
    node = new LogNode(database, folder, vault, random);
    node.open();
  }

  @AfterEach
  void dropTheDatabase() {
    database.close();
  }

  @Test
  void signsTheEmptyTreeThenEachThatGoesOn() {
    SignedCheckpoint empty = node.signed();
    assertThat(empty.checkpoint().origin()).isEqualTo("contacts.example/log");
    assertThat(empty.checkpoint().root()).isEqualTo(TreeHash.EMPTY);
    node.append("one", "two");
    SignedCheckpoint two = node.signed();
    assertThat(two.checkpoint().size()).isEqualTo(2);
    assertThat(two.verifiedBy(node.logs().getLast().keys()))
        .extracting(key -> key.type())
        .containsExactly(KeyType.ED25519, KeyType.COSIGNATURE_ML_DSA_44);
    assertThat(node.sign()).isEqualTo(new Signed.Current(two, false));
    assertThat(node.kept()).contains(two);
  }

  @Test
  void keepsTheNodesOfFullTiles() {
    node.append(numbered("leaf", 700));
    SignedCheckpoint signed = node.signed();
    var expected = new TreeBuilder();
    for (String leaf : numbered("leaf", 700)) {
      expected.add(TreeHash.ofLeaf(leaf.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(signed.checkpoint().root()).isEqualTo(expected.root());
    node.tamper("DELETE FROM ledger.leaf WHERE position = 3");
    assertThat(node.root(node.logs().getLast(), 700)).isEqualTo(expected.root());
  }

  private static String[] numbered(String name, int number) {
    return IntStream.range(0, number).mapToObj(each -> name + each).toArray(String[]::new);
  }

  /// Two nodes append and sign at once; every checkpoint of either goes on from every smaller one.
  @Test
  void twoNodesNeverForkTheLog(@TempDir Path otherFolder) throws Exception {
    LogNode other = new LogNode(database, otherFolder, vault, random);
    assertThat(other.open()).isEmpty();
    List<SignedCheckpoint> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<SignedCheckpoint>>> both =
          threads.invokeAll(List.of(working(node, "a"), working(other, "b")));
      for (Future<List<SignedCheckpoint>> each : both) {
        all.addAll(each.get());
      }
    }
    all.sort(Comparator.comparingLong(each -> each.checkpoint().size()));
    LogRow log = node.logs().getLast();
    assertThat(all.getLast().checkpoint().size()).isEqualTo(180);
    for (SignedCheckpoint each : all) {
      Checkpoint head = each.checkpoint();
      assertThat(head.root()).isEqualTo(node.root(log, head.size()));
      assertThat(Signing.contradiction(tree(log), Optional.of(each))).isEmpty();
    }
  }

  private MerkleTree tree(LogRow log) {
    return node.inTransaction(() -> node.tree(log, 180));
  }

  private static Callable<List<SignedCheckpoint>> working(LogNode on, String name) {
    return () -> {
      List<SignedCheckpoint> signed = new ArrayList<>();
      for (int each = 0; each < 30; each++) {
        on.append(name + each, name + each + "'", name + each + "''");
        signed.add(on.signed());
      }
      return signed;
    };
  }

  @Test
  void signsNothingSmallerThanWhatItKeepsOutsideTheDatabase() {
    node.append("one", "two");
    node.signed();
    node.tamper("DELETE FROM ledger.leaf WHERE position = 1");
    node.tamper("DELETE FROM ledger.checkpoint");
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.SMALLER));
  }

  @Test
  void signsNothingThatBeginsOtherwise() {
    node.append("one", "two");
    node.signed();
    node.tamper("UPDATE ledger.leaf SET hash = sha256('other') WHERE position = 0");
    node.append("three");
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.ANOTHER_TREE));
    node.tamper("DELETE FROM ledger.checkpoint");
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.ANOTHER_TREE));
  }

  @Test
  void signsNothingWithAHole() {
    node.append("one", "two", "three");
    node.tamper("DELETE FROM ledger.leaf WHERE position = 1");
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.INCOMPLETE));
  }

  @Test
  void signsNothingWhereTheFileOutsideIsOfAnotherSiteOrNoCheckpoint() throws IOException {
    Files.writeString(folder.resolve("log.checkpoint"), "no checkpoint");
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.KEPT_UNKNOWN));
    var foreign =
        SignedCheckpoint.sign(
            new Checkpoint("contacts.example/log", 0, TreeHash.EMPTY),
            Instant.EPOCH,
            LogKeys.of("contacts.example/log", new byte[64]));
    node.keep(foreign);
    assertThat(node.sign()).isEqualTo(new Signed.Refused(Signed.Reason.KEPT_UNKNOWN));
  }

  /// A crash between the file and the commit: the file is ahead of the table of checkpoints, never
  /// of the entries.
  @Test
  void goesOnAfterACrashAnywhereInTheSigning() throws IOException {
    node.append("one");
    assertThatThrownBy(() ->
            node.inTransaction(() -> {
              node.signIn();
              throw new IllegalStateException("crash before the commit");
            }))
        .hasMessage("crash before the commit");
    assertThat(node.kept().orElseThrow().checkpoint().size()).isEqualTo(1);
    assertThat(node.signed().checkpoint().size()).isEqualTo(1);
    node.append("two");
    Path inTheWay = Files.createDirectories(folder.resolve("log.checkpoint.new"));
    assertThatThrownBy(node::sign).isInstanceOf(UncheckedIOException.class);
    Files.delete(inTheWay);
    assertThat(node.signed().checkpoint().size()).isEqualTo(2);
  }
}
