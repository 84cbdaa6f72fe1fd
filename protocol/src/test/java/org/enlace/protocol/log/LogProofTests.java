package org.enlace.protocol.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogProofTests {
  private static final SomeLog LOG = SomeLog.of(300);
  private static final SignedCheckpoint HEAD =
      SignedCheckpoint.sign(
          new Checkpoint("enlace.example/log", 300, LOG.root(300)),
          Instant.EPOCH,
          List.of(NoteSigner.of("enlace.example/log", KeyType.ED25519, new byte[32])));

  private static LogProof read(String text) {
    return LogProof.parse(text.getBytes(UTF_8));
  }

  @Test
  void readsWhatItWrites() {
    var plain = new LogProof(LOG.tree(300).inclusion(299), HEAD);
    assertThat(LogProof.parse(plain.bytes())).isEqualTo(plain);
    var extra = new LogProof("YcOxYWRpZG8=", LOG.tree(300).inclusion(0), HEAD);
    assertThat(LogProof.parse(extra.bytes()).extra()).isEqualTo(extra.extra());
    assertThat(new String(extra.bytes(), UTF_8))
        .startsWith("c2sp.org/tlog-proof@v1\nextra YcOxYWRpZG8=\nindex 0\n");
  }

  @Test
  void leadsFromItsLeafAlone() {
    var proof = LogProof.parse(new LogProof(LOG.tree(300).inclusion(42), HEAD).bytes());
    assertThat(proof.leadsFrom(LOG.leaf(42))).isTrue();
    assertThat(proof.leadsFrom(LOG.leaf(43))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1\n",
        "c2sp.org/tlog-proof@v1\n\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nextra YcOxYWRpZG8=\n\n",
        "c2sp.org/tlog-proof@v1\nindex\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra YcOxYWRpZG8=\n\n"
      })
  void refusesAnotherHead(String head) {
    assertThatThrownBy(() -> read(head + HEAD.note().print())).isInstanceOf(Refusal.class);
  }

  @Test
  void theRequestToAWitnessReadsWhatItWrites() {
    ConsistencyProof proof = LOG.tree(300).consistency(7);
    var request = new WitnessRequest(7, proof.path(), HEAD);
    WitnessRequest read = WitnessRequest.parse(request.bytes());
    assertThat(read).isEqualTo(request);
    assertThat(read.consistency().leadsFrom(LOG.root(7), LOG.root(300))).isTrue();
    assertThat(new String(new WitnessRequest(0, List.of(), HEAD).bytes(), UTF_8))
        .startsWith("old 0\n\nenlace.example/log\n300\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "old\n\n", "old 01\n\n", "new 1\n\n", "old 1\nAA\n\n", "old 1\n"})
  void anotherRequestToAWitnessIsRefused(String head) {
    String text = head + HEAD.note().print();
    assertThatThrownBy(() -> WitnessRequest.parse(text.getBytes(UTF_8)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void readsTheAnswerOfAWitness() {
    NoteSignature line = HEAD.note().signatures().getFirst();
    byte[] two = (line.line() + line.line()).getBytes(UTF_8);
    assertThat(WitnessRequest.parseAnswer(two)).containsExactly(line, line);
    assertThatThrownBy(() -> WitnessRequest.parseAnswer(new byte[0])).isInstanceOf(Refusal.class);
  }
}
