package org.enlace.platform.backup;

import java.time.Instant;
import java.util.List;
import org.enlace.platform.database.Migrations;

/// What a backup says of itself before its tables, as `site.json`.
///
/// @param format the version of this arrangement; a reader refuses what it does not know
/// @param madeAt when the snapshot was taken, by the database's clock
/// @param madeBy the version of Enlace that made it
/// @param demonstration whether it is a demonstration's data, which is never served as a site's
/// @param migrations what had been applied to the database, in order
/// @param tables every table of the site, in the order in which they follow
/// @param sequences where every sequence stood
record Contents(
    int format,
    Instant madeAt,
    String madeBy,
    boolean demonstration,
    List<Migrations.Step> migrations,
    List<Table> tables,
    List<Sequence> sequences) {
  static final int FORMAT = 1;

  /// The newest migration.
  String schemaVersion() {
    return migrations.getLast().version();
  }

  /// A table and its columns, without those that the database computes.
  record Table(String schema, String name, List<String> columns) {
    String spoken() {
      return schema + "." + name;
    }
  }

  /// A sequence.
  ///
  /// @param called whether `last` was given out already
  record Sequence(String schema, String name, long last, boolean called) {}
}
