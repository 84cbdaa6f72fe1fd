package org.enlace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.TreeBuilder;
import org.enlace.protocol.log.TreeHash;

/// What an audit keeps for the next one: the checkpoint, and the hashes of the entries it has read.
///
/// @param folder where
record AuditState(Path folder) {
  private static final String CHECKPOINT = "checkpoint";
  private static final String TREE = "tree";

  Optional<SignedCheckpoint> checkpoint() {
    Path file = folder.resolve(CHECKPOINT);
    return Files.exists(file)
        ? Optional.of(SignedCheckpoint.parse(Files.read(file)))
        : Optional.empty();
  }

  /// The entries that were read, or none where there is no state.
  TreeBuilder tree() {
    Path file = folder.resolve(TREE);
    if (!Files.exists(file)) {
      return new TreeBuilder();
    }
    List<String> lines = Files.text(file).lines().toList();
    return TreeBuilder.of(
        Long.parseLong(lines.getFirst()),
        lines.subList(1, lines.size()).stream().map(TreeHash::parse).toList());
  }

  void keep(SignedCheckpoint checkpoint, TreeBuilder tree) {
    StringBuilder text = new StringBuilder().append(tree.size()).append('\n');
    tree.subtrees().forEach(hash -> text.append(hash.base64()).append('\n'));
    Files.write(folder.resolve(TREE), text.toString().getBytes(StandardCharsets.UTF_8));
    Files.write(folder.resolve(CHECKPOINT), checkpoint.bytes());
  }

  /// Keeps two checkpoints that cannot both be true, signed by the same key: who has both can prove
  /// to everybody that the log deceived.
  Path keepEvidence(SignedCheckpoint one, SignedCheckpoint other) {
    Path evidence = folder.resolve("evidence-" + other.checkpoint().root().hex().substring(0, 16));
    Files.write(evidence.resolve("seen-before"), one.bytes());
    Files.write(evidence.resolve("seen-now"), other.bytes());
    return evidence;
  }
}
