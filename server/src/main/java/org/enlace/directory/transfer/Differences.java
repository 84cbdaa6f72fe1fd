package org.enlace.directory.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.enlace.directory.Imports.Delta;
import org.jspecify.annotations.Nullable;

/// Compares what a file says with what stands here, field by field. Where the same source said
/// something before, only what it says otherwise now counts: what was corrected here by hand since
/// is left alone.
///
/// @param said what the file says
/// @param last what the source said last, or null where it never spoke of this entry
/// @param here what stands here
record Differences(
    Map<String, String> said, @Nullable Map<String, String> last, Map<String, String> here) {
  static final String BETWEEN = ", ";
  private static final Pattern PARTS = Pattern.compile(",\\s*");

  /// The fields that would change, in that order.
  ///
  /// @param lists fields that hold several values, with those that a file may not take away
  List<Delta> of(List<String> fields, Map<String, ? extends Collection<String>> lists) {
    List<Delta> changes = new ArrayList<>();
    for (String field : fields) {
      Collection<String> kept = lists.get(field);
      (kept == null ? text(field) : list(field, kept)).ifPresent(changes::add);
    }
    return changes;
  }

  private Optional<Delta> text(String field) {
    String after = said.get(field);
    String now = here.get(field);
    boolean saysAnew = last == null ? after != null : !Objects.equals(after, last.get(field));
    if (!saysAnew || Objects.equals(after, now)) {
      return Optional.empty();
    }
    boolean takesBackWhatStands = after != null || Objects.equals(now, lastOf(field));
    return takesBackWhatStands ? Optional.of(new Delta(field, now, after)) : Optional.empty();
  }

  private Optional<Delta> list(String field, Collection<String> kept) {
    Set<String> present = parts(here.get(field));
    Set<String> before = parts(lastOf(field));
    Set<String> after = parts(said.get(field));
    Set<String> gone = new LinkedHashSet<>(before);
    gone.removeAll(after);
    gone.removeAll(kept);
    Set<String> come = new LinkedHashSet<>(after);
    come.removeAll(before);
    Set<String> next = new LinkedHashSet<>(present);
    next.removeAll(gone);
    next.addAll(come);
    return next.equals(present)
        ? Optional.empty()
        : Optional.of(new Delta(field, here.get(field), joined(next)));
  }

  private @Nullable String lastOf(String field) {
    return last == null ? null : last.get(field);
  }

  /// The values of a list.
  static Set<String> parts(@Nullable String text) {
    return text == null || text.isEmpty()
        ? Set.of()
        : new LinkedHashSet<>(List.of(PARTS.split(text)));
  }

  /// Values as a list, or null for none.
  static @Nullable String joined(Collection<?> values) {
    return values.isEmpty()
        ? null
        : String.join(BETWEEN, values.stream().map(Object::toString).toList());
  }
}
