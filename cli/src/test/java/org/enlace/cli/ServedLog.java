package org.enlace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enlace.protocol.Commitment;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Leaf;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.LedgerSubject;
import org.enlace.protocol.Opening;
import org.enlace.protocol.PersonalField;
import org.enlace.protocol.PersonalFields;
import org.enlace.protocol.Salt;
import org.enlace.protocol.log.Checkpoint;
import org.enlace.protocol.log.EntryBundle;
import org.enlace.protocol.log.KeyType;
import org.enlace.protocol.log.LogProof;
import org.enlace.protocol.log.MerkleTree;
import org.enlace.protocol.log.NoteSigner;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.Tiles;
import org.enlace.protocol.log.TreeHash;
import org.jspecify.annotations.Nullable;

/// A site that serves a log, honest or not, on loopback.
final class ServedLog implements AutoCloseable {
  static final String ORIGIN = "contacts.example/log";
  static final NoteSigner KEY = NoteSigner.of(ORIGIN, KeyType.ED25519, new byte[32]);
  static final Instant AT = Instant.parse("2026-11-22T03:14:15Z");

  final List<Opening> openings = new ArrayList<>();
  final List<byte[]> leaves = new ArrayList<>();

  /// What is answered instead of the truth, by path.
  final Map<String, byte[]> lies = new TreeMap<>();

  private final HttpServer server;
  private int salts;
  private byte[] checkpoint = new byte[0];

  ServedLog() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/log/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
  }

  /// Records a phone number of a line.
  LeafHash record(String line, String number, @Nullable LeafHash previous) {
    var personal =
        new PersonalFields(Map.of("value", new PersonalField(new JsonString(number), salt())));
    Map<String, Commitment> commitments = personal.commitments();
    var entry =
        new LedgerEntry(
            AT.plusSeconds(leaves.size()),
            "directory.line.changed",
            new LedgerSubject("line:" + line, "un", "PE", previous),
            Map.of("account", "0199"),
            Map.<String, JsonValue>of("kind", new JsonString("phone")),
            commitments);
    Opening opening = new Opening(entry, salt(), personal);
    openings.add(opening);
    Leaf leaf = Leaf.of(entry, opening.salt());
    leaves.add(leaf.bytes());
    return leaf.hash();
  }

  private Salt salt() {
    byte[] salt = new byte[32];
    salts++;
    Arrays.fill(salt, (byte) salts);
    salt[0] = (byte) (salts >>> 8);
    return Salt.of(salt);
  }

  SignedCheckpoint sign() {
    return sign(new Checkpoint(ORIGIN, leaves.size(), tree().root()));
  }

  SignedCheckpoint sign(Checkpoint head) {
    SignedCheckpoint signed = SignedCheckpoint.sign(head, AT, List.of(KEY));
    checkpoint = signed.bytes();
    return signed;
  }

  MerkleTree tree() {
    return new MerkleTree(new Tiles(leaves.size(), this::tile), leaves.size());
  }

  LogProof proof(int index, Opening opening) {
    String extra = Base64.getEncoder().encodeToString(opening.bytes());
    return new LogProof(extra, tree().inclusion(index), sign());
  }

  private byte[] tile(Tile tile) {
    List<TreeHash> level = new ArrayList<>(leaves.stream().map(TreeHash::ofLeaf).toList());
    for (int done = 0; done < tile.level(); done++) {
      List<TreeHash> higher = new ArrayList<>();
      for (int from = 0; from + 256 <= level.size(); from += 256) {
        byte[] full = Tiles.bytes(level.subList(from, from + 256));
        higher.add(Tiles.overFull(new Tile(done, from / 256, 256), full));
      }
      level = higher;
    }
    return Tiles.bytes(level.subList((int) tile.first(), (int) tile.first() + tile.width()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/log/".length());
    byte[] body = lies.containsKey(path) ? lies.get(path) : truth(path);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  byte[] truth(String path) {
    if (path.equals("checkpoint")) {
      return checkpoint;
    }
    if (path.startsWith("tile/entries/")) {
      Tile tile = Tile.parse(0, path.substring("tile/entries/".length()));
      int first = (int) tile.first();
      return EntryBundle.write(leaves.subList(first, first + tile.width()));
    }
    String[] parts = path.split("/", 3);
    return tile(Tile.parse(Integer.parseInt(parts[1]), parts[2]));
  }

  /// What somebody sees who changes a text within bytes of the same length.
  static byte[] changed(byte[] bytes, String from, String to) {
    return new String(bytes, UTF_8).replace(from, to).getBytes(UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
