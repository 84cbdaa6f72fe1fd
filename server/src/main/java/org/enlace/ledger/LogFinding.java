package org.enlace.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that is not as it was recorded, or as it was signed.
///
/// @param kind what: a word of [Fault.Reason], or one of the constants here
/// @param position where in the ledger, if there
/// @param subject which row of the directory, if one
/// @param state whose it is, if it is a State's
public record LogFinding(
    String kind, @Nullable Long position, @Nullable String subject, @Nullable String state) {
  /// The entries do not hash to the root that was signed.
  public static final String ROOT_DIFFERS = "root-differs";

  /// A hash over a full tile is not the one of its entries.
  public static final String NODE_DIFFERS = "node-differs";

  /// A row says something else than the newest entry about it.
  public static final String ROW_DIFFERS = "row-differs";

  /// A row has no entry at all.
  public static final String ROW_UNRECORDED = "row-unrecorded";

  static LogFinding of(Fault fault) {
    String kind = fault.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new LogFinding(kind, fault.position(), null, null);
  }
}
