package org.enlace.protocol.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/// A log in memory, whose tiles are cut from its leaves.
final class SomeLog {
  private final List<byte[]> entries = new ArrayList<>();
  private final List<TreeHash> leaves = new ArrayList<>();

  static SomeLog of(int size) {
    SomeLog log = new SomeLog();
    for (int next = 0; next < size; next++) {
      log.add(("entry " + next).getBytes(US_ASCII));
    }
    return log;
  }

  void add(byte[] entry) {
    entries.add(entry);
    leaves.add(TreeHash.ofLeaf(entry));
  }

  List<byte[]> entries() {
    return entries;
  }

  TreeHash leaf(int index) {
    return leaves.get(index);
  }

  MerkleTree tree(int size) {
    return new MerkleTree(new Tiles(size, this::tile), size);
  }

  TreeHash root(int size) {
    return tree(size).root();
  }

  byte[] tile(Tile tile) {
    return Tiles.bytes(
        level(tile.level()).subList((int) tile.first(), (int) tile.first() + tile.width()));
  }

  private List<TreeHash> level(int level) {
    List<TreeHash> hashes = leaves;
    for (int done = 0; done < level; done++) {
      List<TreeHash> higher = new ArrayList<>();
      for (int from = 0; from + Tile.FULL <= hashes.size(); from += Tile.FULL) {
        higher.add(
            Tiles.overFull(
                new Tile(0, 0, Tile.FULL), Tiles.bytes(hashes.subList(from, from + Tile.FULL))));
      }
      hashes = higher;
    }
    return hashes;
  }

  static List<byte[]> bytes(List<TreeHash> hashes) {
    return hashes.stream().map(TreeHash::bytes).toList();
  }

  static List<TreeHash> hashes(List<byte[]> bytes) {
    return bytes.stream().map(TreeHash::of).toList();
  }
}
