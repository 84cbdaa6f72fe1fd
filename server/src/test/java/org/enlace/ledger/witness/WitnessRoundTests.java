package org.enlace.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.TestActors.inTransaction;
import static org.enlace.TestActors.secretariat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.tree.LogTrees;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.protocol.log.Policy;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeHash;
import org.enlace.protocol.log.WitnessRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@EnlaceTest
class WitnessRoundTests {
  @Autowired Ledger ledger;
  @Autowired LogTrees trees;
  @Autowired WitnessClient client;
  @Autowired InstantSource clock;
  @Autowired PlatformTransactionManager transactions;

  private final List<WitnessRequest> asked = new ArrayList<>();
  private HttpServer server;
  private NoteSigner key;
  private NoteSigner signing;
  private long known;

  @BeforeEach
  void listen() throws IOException {
    byte[] seed = UUID.randomUUID().toString().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    key = NoteSigner.of("w.example", KeyType.COSIGNATURE_ML_DSA_44, seed);
    signing = key;
    known = 0;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/add-checkpoint", this::answer);
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  /// As the specification says, but for what the tests are about.
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      WitnessRequest request = WitnessRequest.parse(exchange.getRequestBody().readAllBytes());
      asked.add(request);
      boolean knows = request.earlier() == known;
      String text = request.checkpoint().note().text();
      String body = knows ? signing.sign(text, clock.instant()).line() : known + "\n";
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(knows ? 200 : 409, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private WitnessRound round() {
    String policy =
        "witness w "
            + key.verifier().text()
            + " http://127.0.0.1:"
            + server.getAddress().getPort()
            + "/\nquorum w\n";
    return new WitnessRound(
        Policy.parse(policy.getBytes(StandardCharsets.UTF_8)).witnesses(),
        trees,
        client,
        clock,
        new TransactionTemplate(transactions));
  }

  private int ask(WitnessRound round) {
    return ActorScope.as(new Actor.Task("ledger"), round::ask);
  }

  private SignedCheckpoint latest() {
    return ActorScope.as(
        new Actor.Task("ledger"),
        () ->
            new TransactionTemplate(transactions)
                .execute(_ -> trees.latest(trees.logs().getLast()).orElseThrow()));
  }

  @SuppressWarnings("ThreadSleep") // the signer is a thread of the application's own
  private void recordOne() throws InterruptedException {
    inTransaction(
        transactions,
        secretariat(),
        () -> ledger.record(Change.of("test.line.added", "line:" + UUID.randomUUID())));
    for (int attempt = 0; latest().checkpoint().size() < 2 && attempt < 300; attempt++) {
      inTransaction(
          transactions,
          secretariat(),
          () -> ledger.record(Change.of("test.line.added", "line:" + UUID.randomUUID())));
      Thread.sleep(50);
    }
  }

  @Test
  void servesTheCosignatureThatCame() {
    WitnessRound round = round();
    assertThat(ask(round)).isOne();
    assertThat(latest().cosignedAt(key.verifier())).isPresent();
    assertThat(latest().verifiedBy(List.of(key.verifier()))).containsExactly(key.verifier());
    int before = asked.size();
    ask(round);
    assertThat(asked).hasSize(before);
  }

  @Test
  void provesFromTheSizeThatTheWitnessKnows() throws InterruptedException {
    recordOne();
    known = 1;
    assertThat(ask(round())).isOne();
    WitnessRequest last = asked.getLast();
    assertThat(last.earlier()).isOne();
    TreeHash first =
        ActorScope.as(
            new Actor.Task("ledger"),
            () ->
                new TransactionTemplate(transactions)
                    .execute(_ -> trees.tree(trees.logs().getLast(), 1).root()));
    assertThat(last.consistency().leadsFrom(first, last.checkpoint().checkpoint().root())).isTrue();
  }

  @Test
  void keepsNoSignatureOfAnotherKey() {
    signing =
        NoteSigner.of("w.example", KeyType.COSIGNATURE_ML_DSA_44, new byte[NoteSigner.SEED_LENGTH]);
    assertThat(ask(round())).isZero();
    assertThat(latest().cosignedAt(key.verifier())).isEmpty();
  }

  @Test
  void goesOnWithoutAWitnessThatDoesNotAnswer() {
    WitnessRound round = round();
    server.stop(0);
    assertThat(ask(round)).isZero();
  }
}
