package org.enlace.ui.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list. Pass `next` as `after` to get the following one.
///
/// @param items at most as many as `limit` asked for
/// @param next the cursor of the last item, or null where the list ends here
public record PageOf<T>(List<T> items, @Nullable String next) {
  public PageOf {
    items = List.copyOf(items);
  }

  /// Makes a page of rows that were read with one row more than the limit.
  public static <T> PageOf<T> ofOneMore(List<T> rows, int limit, Function<T, String> cursor) {
    boolean more = rows.size() > limit;
    List<T> items = more ? rows.subList(0, limit) : rows;
    return new PageOf<>(items, more ? cursor.apply(items.getLast()) : null);
  }

  /// The same page of other items.
  public <R> PageOf<R> map(Function<T, R> change) {
    return new PageOf<>(items.stream().map(change).toList(), next);
  }
}
