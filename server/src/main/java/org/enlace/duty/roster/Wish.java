package org.enlace.duty.roster;

import org.jspecify.annotations.Nullable;

/// How somebody wants to be told of their shifts.
///
/// @param aheadMinutes how long before a shift; null: not at all
/// @param atHandOver whether at hand-over, of the own shift and of who comes after
/// @param version counts the changes, for `If-Match`; 0 where nothing was said yet
public record Wish(@Nullable Integer aheadMinutes, boolean atHandOver, int version) {
  static final Wish USUAL = new Wish(60, true, 0);

  /// The longest time ahead: a week.
  public static final int LONGEST_AHEAD = 10_080;

  /// The shortest time ahead.
  public static final int SHORTEST_AHEAD = 5;
}
