package org.enlace.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A State's naming of a person or a desk as its contact in one category of one network. It is read
/// by that State and the secretariat; everybody else sees the [Contact] that it makes while it is
/// in force.
///
/// @param rank 1 is the first to be tried
/// @param standing where it stands, with what belongs to that
/// @param note the note verbale by which the State named it; null where the State's nominator
///   entered it without one
/// @param replaces the nomination that ends when this one is confirmed, or null
/// @param startsOn the first day, where the note sets one later than the confirmation
/// @param endsOn the last day, where the note sets one
/// @param objections those that the State raised and has not withdrawn
/// @param version counts the changes of this row
public record Nomination(
    UUID id,
    StateCode state,
    NetworkCode network,
    CategoryCode category,
    Holder holder,
    int rank,
    Standing standing,
    @Nullable UUID note,
    @Nullable UUID replaces,
    @Nullable LocalDate startsOn,
    @Nullable LocalDate endsOn,
    UUID enteredBy,
    Instant enteredAt,
    List<Objection> objections,
    int version) {
  public Nomination {
    objections = List.copyOf(objections);
  }

  /// Where a nomination stands. Each standing has only what belongs to it, so that what is
  /// impossible cannot be written down.
  public sealed interface Standing {
    /// The word in the database and on the wire: `draft`, `submitted`, `confirmed`, `ended`.
    default String word() {
      return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
  }

  /// It is being written.
  public record Draft() implements Standing {}

  /// It waits for an officer who did not enter it.
  public record Submitted(UUID by, Instant at) implements Standing {}

  /// It is in force, from its first day on and unless it is suspended.
  ///
  /// @param by the officer who confirmed it
  /// @param dataAt when the State last said that the entry is right
  /// @param reviewOn when it is asked again
  /// @param toBeConfirmed whether that day has passed without an answer
  /// @param suspension why it is out of force for a while, or null
  /// @param removal what was asked and waits for a second officer, or null
  public record Confirmed(
      UUID by,
      Instant at,
      Instant dataAt,
      LocalDate reviewOn,
      boolean toBeConfirmed,
      @Nullable Suspension suspension,
      @Nullable Removal removal)
      implements Standing {}

  /// It is over and stays so.
  public record Ended(Ending as, Instant at) implements Standing {}

  /// How nominations end.
  public enum Ending {
    /// The State removed it.
    REMOVED,
    /// The State named somebody else in its place.
    REPLACED,
    /// The day that the note had set has passed.
    EXPIRED,
    /// It was taken back before it was confirmed.
    WITHDRAWN
  }

  /// Out of force for a while. The reason is between the State and the secretariat.
  ///
  /// @param side who suspended it, and alone may lift that
  public record Suspension(Side side, String reason, Instant at) {}

  /// Who may be behind a suspension.
  public enum Side {
    STATE,
    SECRETARIAT
  }

  /// A removal that was asked for.
  ///
  /// @param note the note verbale that asks for it, or null where the State's nominator asked
  public record Removal(UUID by, Instant at, @Nullable UUID note) {}

  /// The State, or the person named, says that the entry is not as the State wants it. While it
  /// stands the nomination cannot be confirmed, and one in force is suspended.
  ///
  /// @param role in which it was raised, such as `mission`
  public record Objection(UUID id, UUID by, String role, Instant at, String text) {}

  /// Whether somebody objected and did not withdraw that.
  public boolean isObjected() {
    return !objections.isEmpty();
  }

  /// The same with another standing, one version later.
  Nomination at(Standing next) {
    return new Nomination(
        id,
        state,
        network,
        category,
        holder,
        rank,
        next,
        note,
        replaces,
        startsOn,
        endsOn,
        enteredBy,
        enteredAt,
        objections,
        version + 1);
  }

  /// The same with those objections.
  Nomination with(List<Objection> raised) {
    return new Nomination(
        id, state, network, category, holder, rank, standing, note, replaces, startsOn, endsOn,
        enteredBy, enteredAt, raised, version);
  }

  /// The same at another place in the order of trying, one version later.
  Nomination ranked(int place) {
    return new Nomination(
        id,
        state,
        network,
        category,
        holder,
        place,
        standing,
        note,
        replaces,
        startsOn,
        endsOn,
        enteredBy,
        enteredAt,
        objections,
        version + 1);
  }
}
