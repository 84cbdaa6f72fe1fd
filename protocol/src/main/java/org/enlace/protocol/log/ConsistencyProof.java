package org.enlace.protocol.log;

import java.util.ArrayList;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.Refusal.Reason;

/// The proof that a tree is the beginning of a later one (RFC 9162 §2.1.4).
///
/// @param earlier how many leaves the earlier tree has
/// @param later how many leaves the later tree has
/// @param path the hashes of the proof; more than 63 are refused
public record ConsistencyProof(long earlier, long later, List<TreeHash> path) {
  /// The most hashes that a path can have.
  public static final int LONGEST_PATH = 63;

  public ConsistencyProof {
    path = List.copyOf(path);
    if (path.size() > LONGEST_PATH) {
      throw new Refusal(Reason.TOO_LARGE, "a proof has at most 63 hashes");
    }
  }

  /// Whether the proof leads from the one root to the other. The tree without leaves is the
  /// beginning of every tree, and a tree of itself; there the path must be empty.
  public boolean leadsFrom(TreeHash earlierRoot, TreeHash laterRoot) {
    if (earlier < 0 || earlier > later) {
      return false;
    }
    if (earlier == later) {
      return path.isEmpty() && earlierRoot.equals(laterRoot);
    }
    if (earlier == 0) {
      return path.isEmpty() && earlierRoot.equals(TreeHash.EMPTY);
    }
    return !path.isEmpty() && leadsOn(earlierRoot, laterRoot);
  }

  /// RFC 9162 §2.1.4.2, steps 2 to 7.
  private boolean leadsOn(TreeHash earlierRoot, TreeHash laterRoot) {
    List<TreeHash> hashes = new ArrayList<>();
    if (Long.bitCount(earlier) == 1) {
      hashes.add(earlierRoot);
    }
    hashes.addAll(path);
    int skipped = Long.numberOfTrailingZeros(~(earlier - 1));
    var climb = new Climb((earlier - 1) >>> skipped, (later - 1) >>> skipped, hashes.getFirst());
    for (TreeHash hash : hashes.subList(1, hashes.size())) {
      if (climb.last == 0) {
        return false;
      }
      climb.take(hash);
    }
    return climb.last == 0
        && climb.earlierHash.equals(earlierRoot)
        && climb.laterHash.equals(laterRoot);
  }

  private static final class Climb {
    private long node;
    private long last;
    private TreeHash earlierHash;
    private TreeHash laterHash;

    Climb(long node, long last, TreeHash hash) {
      this.node = node;
      this.last = last;
      this.earlierHash = hash;
      this.laterHash = hash;
    }

    void take(TreeHash hash) {
      if ((node & 1) == 1 || node == last) {
        earlierHash = TreeHash.ofNode(hash, earlierHash);
        laterHash = TreeHash.ofNode(hash, laterHash);
        int skipped = InclusionProof.levelsWithoutSibling(node);
        node >>>= skipped;
        last >>>= skipped;
      } else {
        laterHash = TreeHash.ofNode(laterHash, hash);
      }
      node >>>= 1;
      last >>>= 1;
    }
  }
}
