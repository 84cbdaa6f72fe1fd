package org.enlace.ledger;

import java.util.List;
import java.util.Optional;
import org.enlace.ledger.tree.LogRow;
import org.enlace.ledger.tree.LogTrees;
import org.enlace.protocol.log.EntryBundle;
import org.enlace.protocol.log.LogProof;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.Tiles;
import org.enlace.protocol.log.TreeHash;
import org.enlace.protocol.log.VerifierKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to what everybody may read of the logs: checkpoints, hashes and commitments. Nothing is
/// told of entries that no checkpoint covers yet.
@Component
public class PublicLog {
  private final LogTrees trees;

  PublicLog(LogTrees trees) {
    this.trees = trees;
  }

  /// All logs of the site, the first one first; the last one is the one that grows.
  @Transactional(readOnly = true)
  public List<LogRow> logs() {
    return trees.logs();
  }

  /// The newest checkpoint of a log.
  @Transactional(readOnly = true)
  public Optional<SignedCheckpoint> checkpoint(int log) {
    return log(log).flatMap(trees::latest);
  }

  /// The keys of a log.
  @Transactional(readOnly = true)
  public Optional<List<VerifierKey>> keys(int log) {
    return log(log).map(LogRow::keys);
  }

  /// The bytes of a tile.
  @Transactional(readOnly = true)
  public Optional<byte[]> tile(int log, Tile tile) {
    return covering(log, tile)
        .map(of -> trees.hashes(of, tile))
        .filter(hashes -> hashes.size() == tile.width())
        .map(Tiles::bytes);
  }

  /// The bytes of a bundle of entries, which are the leaves.
  @Transactional(readOnly = true)
  public Optional<byte[]> entries(int log, Tile tile) {
    return covering(log, tile)
        .map(of -> trees.leaves(of, tile))
        .filter(leaves -> leaves.size() == tile.width())
        .map(EntryBundle::write);
  }

  /// The proof that a leaf is in a log, with the newest checkpoint that covers it.
  ///
  /// @param position the leaf's position in the site's ledger
  @Transactional(readOnly = true)
  public Optional<LogProof> proof(long position) {
    return trees.logs().reversed().stream()
        .filter(log -> log.first() <= position)
        .findFirst()
        .flatMap(log -> proof(log, position - log.first()));
  }

  private Optional<LogProof> proof(LogRow log, long index) {
    return trees
        .latest(log)
        .filter(checkpoint -> index >= 0 && index < checkpoint.checkpoint().size())
        .map(checkpoint -> {
          long size = checkpoint.checkpoint().size();
          return new LogProof(trees.tree(log, size).inclusion(index), checkpoint);
        });
  }

  /// The root of a log's tree of that size, from the tiles.
  @Transactional(readOnly = true)
  public TreeHash root(LogRow log, long size) {
    return trees.tree(log, size).root();
  }

  private Optional<LogRow> log(int number) {
    return trees.logs().stream().filter(log -> log.number() == number).findFirst();
  }

  /// The log, if its newest checkpoint covers all of the tile.
  private Optional<LogRow> covering(int number, Tile tile) {
    return log(number)
        .filter(log ->
            trees
                .latest(log)
                .filter(checkpoint -> isCovered(tile, checkpoint.checkpoint().size()))
                .isPresent());
  }

  /// A tile above level 7 would span more leaves than any log has.
  private static boolean isCovered(Tile tile, long size) {
    return tile.level() <= 7 && tile.first() + tile.width() <= size >>> (8 * tile.level());
  }
}
