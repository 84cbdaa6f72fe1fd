package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;

/// A point of contact: a nomination in force, with its holder, as the caller may see it.
///
/// @param nomination the nomination's id, which is the contact's id as well
/// @param rank 1 is the first to be tried
/// @param lines the holder's lines in force, in their order
/// @param keys the holder's keys in force
/// @param toBeConfirmed whether the review date has passed and the State has not confirmed the
///   entry again; it stays reachable
/// @param confirmedOn the day on which the entry was last confirmed, in UTC
public record Contact(
    UUID nomination,
    StateCode state,
    NetworkCode network,
    CategoryCode category,
    int rank,
    Holder holder,
    Availability availability,
    List<Line> lines,
    List<Key> keys,
    boolean toBeConfirmed,
    LocalDate confirmedOn) {
  public Contact {
    lines = List.copyOf(lines);
    keys = List.copyOf(keys);
  }

  /// The holder's working languages, the preferred one first.
  public List<LanguageTag> languages() {
    return holder.languages();
  }

  /// When the holder was last reached by any of its lines; empty: never reached.
  public Optional<Instant> lastReachedAt() {
    return lines.stream()
        .map(Line::lastReachedAt)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }
}
