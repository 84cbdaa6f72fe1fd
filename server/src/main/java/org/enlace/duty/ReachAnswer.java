package org.enlace.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.enlace.directory.Availability;
import org.enlace.directory.Line;
import org.enlace.directory.LocalText;
import org.enlace.directory.Network;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// Who answers for a State, by which lines, until when.
public sealed interface ReachAnswer {

  /// The answer.
  ///
  /// @param now when it was asked
  /// @param at for which instant it holds; `now` unless another was asked for
  /// @param zone the zone of the State's seat of government, for its local time
  /// @param whole whether this is the own State's picture: persons by name, and changes however far
  ///   off. For others a person is told by post, and nothing is told beyond 24 hours
  /// @param holidaysKnown whether public holidays are taken into account; where they are not, an
  ///   office is in its usual hours and may be closed all the same
  /// @param entries those on duty first, then by the rank that the State gave
  /// @param changesAt the next instant at which the answer changes; null where nothing declared
  ///   changes it, or not within the 24 hours
  record Answer(
      StateCode state,
      Network network,
      Instant now,
      Instant at,
      ZoneId zone,
      boolean whole,
      boolean holidaysKnown,
      List<Entry> entries,
      @Nullable Instant changesAt)
      implements ReachAnswer {
    public Answer {
      entries = List.copyOf(entries);
    }

    /// Whether somebody is on duty.
    public boolean isAnybodyOnDuty() {
      return entries.stream().anyMatch(each -> each.manner().isOnDuty());
    }
  }

  /// A refusal.
  record Refused(Problem problem) implements ReachAnswer {}

  /// One point of contact.
  ///
  /// @param contact the nomination's id
  /// @param rank the rank that the State gave; entries of equal duty stand in its order
  /// @param who whom to ask for
  /// @param manner in which way it is on duty or not
  /// @param until when the manner changes; null as for `changesAt`
  /// @param availability what was declared
  /// @param zone in which the hours were declared
  /// @param keyVerified whether it has a key that a second person verified and that is usable now
  /// @param lines in the order of trying
  /// @param shift its place in the roster, where it is on duty by one
  /// @param toBeConfirmed whether the State was asked to confirm the entry and has not done so yet
  record Entry(
      UUID contact,
      CategoryCode category,
      int rank,
      Who who,
      Manner manner,
      @Nullable Instant until,
      Availability.Mode availability,
      ZoneId zone,
      List<LanguageTag> languages,
      boolean keyVerified,
      List<ReachLine> lines,
      @Nullable Post shift,
      boolean toBeConfirmed,
      LocalDate confirmedOn) {
    public Entry {
      languages = List.copyOf(languages);
      lines = List.copyOf(lines);
    }

    /// Why it stands where it stands.
    public Reason reason() {
      if (shift != null) {
        return shift.layer() == 1 ? Reason.ROSTER : Reason.DEPUTY;
      }
      return manner.isOnDuty() ? Reason.DECLARED : Reason.RANK;
    }
  }

  /// A place in a roster.
  ///
  /// @param layer 1 answers first
  /// @param person who stands duty for a desk; told to the own State only, else null
  record Post(int layer, @Nullable String person) {}

  /// Why an entry stands where it stands.
  enum Reason {
    /// First in the roster.
    ROSTER,
    /// Further down in the roster.
    DEPUTY,
    /// On duty by what was declared; by rank among its like.
    DECLARED,
    /// Not on duty; by rank among its like.
    RANK;

    /// The word on the wire.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whom to ask for.
  ///
  /// @param name a desk's name; a person's post, or the person where the State lets that be told;
  ///   null where neither is known, so that the category stands for it
  /// @param institution where that is; empty where it is not known
  record Who(@Nullable String name, LocalText institution) {}

  /// One way to reach a contact.
  ///
  /// @param value as released to the caller; null where it is not, or must be opened first
  /// @param position its place in the order of trying, from 1
  /// @param lastReachedAt when somebody was last reached by it; null: never
  record ReachLine(
      UUID id,
      Line.Kind kind,
      int position,
      @Nullable String value,
      @Nullable Instant lastReachedAt) {}
}
