package org.enlace.duty.roster;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// The roster of one track of a State.
///
/// @param keepers the persons who keep it, besides the State's nominators
/// @param teamFeed whether the State lets the whole roster be read as a calendar feed
/// @param draft what is being prepared, or null
/// @param published its versions, the latest number first; they are never changed
/// @param version counts the changes, for `If-Match`
public record Roster(
    UUID id,
    StateCode state,
    NetworkCode network,
    CategoryCode category,
    Set<UUID> keepers,
    boolean teamFeed,
    @Nullable Draft draft,
    List<Version> published,
    int version) {
  public Roster {
    keepers = Set.copyOf(keepers);
    published =
        published.stream().sorted(Comparator.comparingInt(Version::number).reversed()).toList();
  }

  /// A version that is not published yet.
  public record Draft(int number, Plan plan, Instant changedAt) {}

  /// A published version.
  ///
  /// @param effectiveAt from when it holds, until one of a higher number does
  public record Version(int number, Plan plan, Instant effectiveAt, Instant publishedAt) {}

  /// The version that holds at that instant.
  public Optional<Version> inForce(Instant at) {
    return published.stream().filter(each -> !each.effectiveAt().isAfter(at)).findFirst();
  }

  /// The number of the next version.
  int nextNumber() {
    return draft != null
        ? draft.number()
        : published.isEmpty() ? 1 : published.getFirst().number() + 1;
  }
}
