package org.enlace.ui.api;

import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for: `?after=<cursor>&limit=<number>`.
///
/// @param limit how many items at most, 1 to 200
/// @param after the cursor of the last item that the caller has, or null for the first page; what
///   it says is between the room and itself
public record Paging(int limit, @Nullable String after) {
  public static final int DEFAULT_LIMIT = 50;
  public static final int GREATEST_LIMIT = 200;
  private static final int LONGEST_CURSOR = 500;

  public Paging {
    if (limit < 1 || limit > GREATEST_LIMIT) {
      throw new IllegalArgumentException("a page has 1 to 200 items");
    }
  }

  /// Reads the two parameters as they came.
  ///
  /// @throws ProblemException `limit-out-of-range` (400) or [#badCursor]
  public static Paging of(@Nullable String limit, @Nullable String after) {
    if (after != null && (after.isEmpty() || after.length() > LONGEST_CURSOR)) {
      throw badCursor();
    }
    return new Paging(limit == null ? DEFAULT_LIMIT : number(limit), after);
  }

  /// The refusal of a cursor that this list did not give: `cursor-unknown` (400).
  public static ProblemException badCursor() {
    return Problem.of("ui", "cursor-unknown", 400).about("after").asException();
  }

  private static int number(String limit) {
    try {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= GREATEST_LIMIT) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // refused below, like a number that is too great
    }
    throw Problem.of("ui", "limit-out-of-range", 400)
        .about("limit")
        .with("least", 1)
        .with("greatest", GREATEST_LIMIT)
        .asException();
  }
}
