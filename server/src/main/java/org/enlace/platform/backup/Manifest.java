package org.enlace.platform.backup;

import java.util.List;

/// What a backup says at its end of what it holds, as `manifest.json`: a file without it was cut
/// off.
///
/// @param tables in the order of [Contents#tables()]
record Manifest(List<Sum> tables) {

  /// What identifies the rows of a table.
  ///
  /// @param rows how many there are
  /// @param sha256 of what `COPY` wrote, in hexadecimal
  record Sum(String schema, String name, long rows, String sha256) {}

  long rows() {
    return tables.stream().mapToLong(Sum::rows).sum();
  }
}
