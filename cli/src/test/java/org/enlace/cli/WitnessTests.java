package org.enlace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.NoteSignature;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeHash;
import org.enlace.protocol.log.WitnessRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTests {
  @TempDir Path folder;
  private ServedLog log;
  private WitnessStore store;
  private List<NoteSigner> keys;
  private Witness witness;

  @BeforeEach
  void begin() throws IOException {
    log = new ServedLog();
    for (int each = 0; each < 5; each++) {
      log.record("l" + each, "+51 1 555 0100", null);
    }
    store = new WitnessStore(folder);
    keys = store.keys("w.example/enlace", new SecureRandom());
    witness = witness();
  }

  @AfterEach
  void end() {
    log.close();
  }

  private Witness witness() {
    return new Witness(
        Policy.of(List.of(ServedLog.KEY.verifier())), keys, store, () -> ServedLog.AT);
  }

  private Witness.Answer ask(long earlier) {
    var request = new WitnessRequest(earlier, log.tree().consistency(earlier).path(), log.sign());
    return witness.add(request.bytes());
  }

  private Witness.Answer ask(long earlier, List<TreeHash> path, Checkpoint head) {
    return witness.add(new WitnessRequest(earlier, path, log.sign(head)).bytes());
  }

  @Test
  void cosignsALogThatGoesOn() {
    Witness.Answer first = ask(0);
    assertThat(first.status()).isEqualTo(200);
    List<NoteSignature> lines = WitnessRequest.parseAnswer(first.body().getBytes(UTF_8));
    SignedCheckpoint cosigned = log.sign().with(lines);
    assertThat(cosigned.verifiedBy(keys.stream().map(NoteSigner::verifier).toList()))
        .extracting(key -> key.type())
        .containsExactly(KeyType.COSIGNATURE_ML_DSA_44, KeyType.COSIGNATURE_ED25519);
    log.record("more", "+51 1 555 0100", null);
    assertThat(ask(5).status()).isEqualTo(200);
    assertThat(ask(6).status()).isEqualTo(200);
  }

  @Test
  void tellsTheSizeThatItKnows() {
    ask(0);
    Witness.Answer answer = ask(0);
    assertThat(answer).isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "5\n"));
    assertThat(ask(3).status()).isEqualTo(409);
  }

  @Test
  void remembersAfterAStart() {
    ask(0);
    keys = store.keys("w.example/enlace", new SecureRandom());
    witness = witness();
    assertThat(ask(0).status()).isEqualTo(409);
    assertThat(ask(5).status()).isEqualTo(200);
  }

  @Test
  void cosignsNoOtherPast() {
    ask(0);
    log.leaves.set(2, new byte[] {1});
    assertThat(ask(5).status()).isEqualTo(422);
    log.record("more", "+51 1 555 0100", null);
    assertThat(ask(5).status()).isEqualTo(422);
    log.leaves.removeLast();
    log.leaves.removeLast();
    var smaller = new Checkpoint(ServedLog.ORIGIN, 4, log.tree().root());
    assertThat(ask(5, List.of(), smaller).status()).isEqualTo(400);
    assertThat(store.latest(ServedLog.ORIGIN).orElseThrow().checkpoint().size()).isEqualTo(5);
  }

  @Test
  void wantsNoProofFromNothingAndTheRightEmptyTree() {
    var head = new Checkpoint(ServedLog.ORIGIN, 5, log.tree().root());
    assertThat(ask(0, List.of(TreeHash.EMPTY), head).status()).isEqualTo(422);
    var empty = new Checkpoint(ServedLog.ORIGIN, 0, head.root());
    assertThat(ask(0, List.of(), empty).status()).isEqualTo(422);
    var right = new Checkpoint(ServedLog.ORIGIN, 0, TreeHash.EMPTY);
    assertThat(ask(0, List.of(), right).status()).isEqualTo(200);
    assertThat(ask(0).status()).isEqualTo(200);
  }

  @Test
  void knowsItsLogsAndTheirKeys() {
    var elsewhere = new Checkpoint("other.example/log", 0, TreeHash.EMPTY);
    assertThat(ask(0, List.of(), elsewhere).status()).isEqualTo(404);
    NoteSigner stranger =
        NoteSigner.of(
            ServedLog.ORIGIN,
            KeyType.ED25519,
            new byte[] {
              1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
              1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
            });
    var head = new Checkpoint(ServedLog.ORIGIN, 5, log.tree().root());
    SignedCheckpoint foreign = SignedCheckpoint.sign(head, ServedLog.AT, List.of(stranger));
    assertThat(witness.add(new WitnessRequest(0, List.of(), foreign).bytes()).status())
        .isEqualTo(403);
    byte[] spoilt =
        ServedLog.changed(new WitnessRequest(0, List.of(), log.sign()).bytes(), "\n5\n", "\n6\n");
    assertThat(witness.add(spoilt).status()).isEqualTo(403);
    assertThat(witness.add("old x\n\n".getBytes(UTF_8)).status()).isEqualTo(400);
    assertThat(witness.add(new byte[300_000]).status()).isEqualTo(400);
  }

  @Test
  void answersOverHttp() throws Exception {
    var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (WitnessServer server = WitnessServer.begin(witness, loopback);
        HttpClient client = HttpClient.newHttpClient()) {
      String at = "http://127.0.0.1:" + server.port();
      byte[] body = new WitnessRequest(0, List.of(), log.sign()).bytes();
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(at + "/add-checkpoint"))
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      String latest = at + "/" + WitnessStore.hash(ServedLog.ORIGIN) + "/checkpoint";
      assertThat(get(client, latest).body()).contains("\n5\n", "— w.example/enlace ");
      assertThat(get(client, at + "/" + "0".repeat(64) + "/checkpoint").statusCode())
          .isEqualTo(404);
      assertThat(get(client, at + "/add-checkpoint").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> get(HttpClient client, String at) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(at)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void showsItsKeysWhichStay() {
    Typed once = Typed.in("en", "witness", "--data", folder, "--name", "w.example", "--show-keys");
    assertThat(once.code()).isZero();
    assertThat(once.out().lines()).hasSize(2).allMatch(line -> line.startsWith("w.example+"));
    assertThat(Typed.in("en", "witness", "--data", folder, "--name", "w.example", "--show-keys"))
        .isEqualTo(once);
  }

  @Test
  void doesNotBeginWithoutALogThatItKnows() {
    Typed typed = Typed.in("en", "witness", "--data", folder, "--name", "w.example");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.out()).contains("No key was given");
  }
}
