package org.enlace.cli;

import java.util.List;
import org.enlace.protocol.log.EntryBundle;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.SignedNote;
import org.enlace.protocol.log.Tile;

/// Where a log is read: a site, or a folder with its files.
interface LogSource {
  /// The bytes below the log's prefix, such as `checkpoint` or `tile/0/000`; at most so many.
  byte[] get(String path, int largest);

  default SignedCheckpoint checkpoint() {
    return SignedCheckpoint.parse(get("checkpoint", SignedNote.LARGEST_BYTES));
  }

  default byte[] tile(Tile tile) {
    return get(tile.path(), tile.width() * 32 + 1);
  }

  default List<byte[]> entries(Tile tile) {
    return EntryBundle.read(get(tile.entriesPath(), EntryBundle.LARGEST_BYTES), tile.width());
  }
}
