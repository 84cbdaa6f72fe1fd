package org.enlace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.Opening;
import org.enlace.protocol.PersonalFields;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.LogProof;
import org.enlace.protocol.log.NoteSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyProofCommandTests {
  @TempDir Path folder;
  private ServedLog log;

  @BeforeEach
  void record() throws IOException {
    log = new ServedLog();
    LeafHash first = log.record("one", "+51 1 555 0100", null);
    log.record("two", "+52 55 5555 0100", null);
    log.record("one", "+51 1 555 0199", first);
  }

  @AfterEach
  void end() {
    log.close();
  }

  private Path write(String name, LogProof proof) {
    Path file = folder.resolve(name);
    Files.write(file, proof.bytes());
    return file;
  }

  private Typed verify(Object... words) {
    Object[] all = new Object[words.length + 4];
    all[0] = "verify";
    all[1] = "proof";
    all[2] = "--vkey";
    all[3] = ServedLog.KEY.verifier().text();
    System.arraycopy(words, 0, all, 4, words.length);
    return Typed.in("en", all);
  }

  @Test
  void saysWhatIsProvedAndWhatIsNot() {
    Typed typed = verify(write("a.tlog-proof", log.proof(0, log.openings.getFirst())));
    assertThat(typed.code()).isZero();
    assertThat(typed.out())
        .contains("Entry 0 of the log says: directory.line.changed, at 2026-11-22T03:14:15Z")
        .contains("It is about line:one")
        .contains("The personal values that are shown are those that were recorded")
        .contains("Not proved: that nothing newer exists");
  }

  @Test
  void saysWhichValuesAreNotShown() {
    Opening whole = log.openings.getFirst();
    Opening without = new Opening(whole.entry(), whole.salt(), PersonalFields.none());
    Typed typed = verify(write("a.tlog-proof", log.proof(0, without)));
    assertThat(typed.code()).isZero();
    assertThat(typed.out()).contains("These personal values are not shown").contains("value");
  }

  @Test
  void failsWhereANewerOneExists() {
    Path old = write("a.tlog-proof", log.proof(0, log.openings.getFirst()));
    write("b.tlog-proof", log.proof(1, log.openings.get(1)));
    assertThat(verify(old, "--among", folder).out()).contains("Among 2 other proofs");
    write("c.tlog-proof", log.proof(2, log.openings.get(2)));
    Typed typed = verify(old, "--among", folder);
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("no longer in force");
    assertThat(verify(folder.resolve("c.tlog-proof"), "--among", folder).code()).isZero();
  }

  /// The proof stays, and what it carries is changed.
  private Typed withOpening(String from, String to) throws IOException {
    byte[] opening = ServedLog.changed(log.openings.getFirst().bytes(), from, to);
    assertThat(opening).isNotEqualTo(log.openings.getFirst().bytes());
    Path changed = folder.resolve("opening.json");
    Files.write(changed, opening);
    Path proof = write("a.tlog-proof", log.proof(0, log.openings.getFirst()));
    return verify(proof, "--opening", changed);
  }

  @Test
  void detectsAChangedPhoneNumber() throws IOException {
    Typed typed = withOpening("0100", "0666");
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("A personal value is not the one that was recorded: value");
  }

  @Test
  void detectsAChangedEntryAndAChangedSalt() throws IOException {
    assertThat(withOpening("line:one", "line:own").out()).contains("not what the log holds");
    assertThat(withOpening("\"salt\":\"AAIC", "\"salt\":\"AAID").code()).isOne();
  }

  @Test
  void detectsAProofOfAnotherEntryAndAChangedPath() {
    assertThat(verify(write("a.tlog-proof", log.proof(1, log.openings.getFirst()))).out())
        .contains("not what the log holds");
    byte[] proof = log.proof(0, log.openings.getFirst()).bytes();
    Path moved = folder.resolve("moved.tlog-proof");
    Files.write(moved, ServedLog.changed(proof, "\nindex 0\n", "\nindex 1\n"));
    assertThat(verify(moved).code()).isOne();
  }

  @Test
  void detectsACheckpointThatWasChanged() {
    String proof = new String(log.proof(0, log.openings.getFirst()).bytes(), UTF_8);
    Path changed = folder.resolve("changed.tlog-proof");
    Files.write(changed, proof.replace("\n3\n", "\n4\n").getBytes(UTF_8));
    Typed typed = verify(changed);
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("changed after it was signed");
  }

  @Test
  void asksForTheEntryWhereTheProofHasNone() {
    LogProof bare = new LogProof(log.tree().inclusion(0), log.sign());
    Path file = write("bare.tlog-proof", bare);
    assertThat(verify(file).code()).isEqualTo(2);
    Path opening = folder.resolve("opening.json");
    Files.write(opening, log.openings.getFirst().bytes());
    assertThat(verify(file, "--opening", opening).code()).isZero();
    assertThat(verify(folder.resolve("absent")).code()).isEqualTo(2);
  }

  @Test
  void asksForTheWitnessesThatThePolicyNames() {
    Path policy = folder.resolve("policy");
    String witness =
        NoteSigner.of(
                "w.example",
                KeyType.COSIGNATURE_ED25519,
                "a seed of thirty-two bytes, yes!".getBytes(UTF_8))
            .verifier()
            .text();
    Files.write(
        policy,
        ("log " + ServedLog.KEY.verifier().text() + "\nwitness w " + witness + "\nquorum w\n")
            .getBytes(UTF_8));
    Path proof = write("a.tlog-proof", log.proof(0, log.openings.getFirst()));
    Typed typed = Typed.in("en", "verify", "proof", proof, "--policy", policy);
    assertThat(typed.code()).isOne();
    assertThat(typed.out()).contains("Too few witnesses");
  }
}
