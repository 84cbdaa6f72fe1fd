package org.enlace.ledger.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enlace.TestActors.actor;
import static org.enlace.TestActors.inTransaction;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.enlace.EnlaceTest;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.VerifierKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

@EnlaceTest
class LogResourceTests {
  @LocalServerPort int port;
  @Autowired Ledger ledger;
  @Autowired Ids ids;
  @Autowired PlatformTransactionManager transactions;

  private final HttpClient client = HttpClient.newHttpClient();
  private LeafHash recorded = new LeafHash("0".repeat(64));

  @BeforeEach
  void record() {
    StateCode here = new StateCode("QM");
    recorded =
        inTransaction(
            transactions,
            actor(here, Role.NOMINATOR),
            () ->
                ledger.record(Change.of("test.line.added", "line:" + ids.next()).concerning(here)));
  }

  /// A reader who knows the specifications alone, and computes with nothing of ours.
  @Test
  void anybodyCanRebuildTheTreeFromWhatIsServed() throws Exception {
    String[] head = awaitCheckpointOver(recorded);
    int size = Integer.parseInt(head[1]);
    List<byte[]> leaves = entries(size);
    assertThat(leaves).hasSize(size);
    assertThat(Base64.getEncoder().encodeToString(root(leaves))).isEqualTo(head[2]);
    assertThat(leaves.stream().map(LogResourceTests::leafHash).map(LogResourceTests::hex))
        .contains(recorded.hex());
    byte[] tile = get("/log/tile/0/" + name(0, Math.min(size, 256))).body();
    assertThat(Arrays.copyOf(tile, 32)).isEqualTo(leafHash(leaves.getFirst()));
  }

  @Test
  void theCheckpointIsSignedByTheKeysThatAreServed() throws Exception {
    SignedCheckpoint checkpoint = SignedCheckpoint.parse(get("/log/checkpoint").body());
    List<VerifierKey> keys = text("/log/vkey").lines().map(VerifierKey::parse).toList();
    assertThat(keys).hasSize(2);
    assertThat(checkpoint.verifiedBy(keys)).containsExactlyElementsOf(keys);
  }

  @Test
  void cachesKeepTilesForEverAndAskForTheCheckpointEachTime() throws Exception {
    HttpResponse<byte[]> checkpoint = get("/log/checkpoint");
    assertThat(checkpoint.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(checkpoint.headers().firstValue("Content-Type"))
        .contains("text/plain;charset=utf-8");
    HttpResponse<byte[]> tile = get("/log/tile/0/000.p/1");
    assertThat(tile.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
    assertThat(tile.headers().firstValue("Content-Type")).contains("application/octet-stream");
    assertThat(tile.headers().map()).doesNotContainKey("Set-Cookie");
    assertThat(tile.body()).hasSize(32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/log/tile/0/x999/999",
        "/log/tile/0/0",
        "/log/tile/0/000.p/0",
        "/log/tile/0/000.p/256",
        "/log/tile/00/000.p/1",
        "/log/tile/7/000.p/1",
        "/log/tile/63/000.p/1",
        "/log/tile/64/000.p/1",
        "/log/tile/entries/x999/999",
        "/log/tile/entries/1",
        "/log/9/checkpoint",
        "/log/9/vkey",
        "/log/9/tile/0/000.p/1"
      })
  void whatIsNotThereIsNotFound(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  private String[] awaitCheckpointOver(LeafHash leaf) throws Exception {
    for (int attempt = 0; attempt < 200; attempt++) {
      String[] head = text("/log/checkpoint").split("\n");
      List<byte[]> leaves = entries(Integer.parseInt(head[1]));
      if (leaves.stream().map(each -> hex(leafHash(each))).anyMatch(leaf.hex()::equals)) {
        return head;
      }
    }
    throw new AssertionError("no checkpoint covers the entry");
  }

  private List<byte[]> entries(int size) throws Exception {
    List<byte[]> leaves = new ArrayList<>();
    for (int bundle = 0; leaves.size() < size; bundle++) {
      int width = Math.min(256, size - bundle * 256);
      byte[] bytes = get("/log/tile/entries/" + name(bundle, width)).body();
      int at = 0;
      while (at < bytes.length) {
        int length = (bytes[at] & 0xff) * 256 + (bytes[at + 1] & 0xff);
        leaves.add(Arrays.copyOfRange(bytes, at + 2, at + 2 + length));
        at += 2 + length;
      }
    }
    return leaves;
  }

  private static String name(int index, int width) {
    String digits = Integer.toString(1_000 + index).substring(1);
    return width == 256 ? digits : digits + ".p/" + width;
  }

  private static byte[] root(List<byte[]> leaves) throws Exception {
    if (leaves.size() == 1) {
      return leafHash(leaves.getFirst());
    }
    int split = Integer.highestOneBit(leaves.size() - 1);
    return sha256(
        new byte[] {1}, root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
  }

  private static byte[] leafHash(byte[] leaf) {
    return sha256(new byte[] {0}, leaf);
  }

  private static byte[] sha256(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(all::writeBytes);
    try {
      return MessageDigest.getInstance("SHA-256").digest(all.toByteArray());
    } catch (NoSuchAlgorithmException absent) {
      throw new AssertionError(absent);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private String text(String path) throws Exception {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
