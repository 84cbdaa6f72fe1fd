package org.enlace.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.NominationWriteStore.Span;
import org.enlace.ledger.Change;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Keeps a nomination's new state with all that must follow it in the same transaction: history,
/// ledger, the projection of the search, and the powers of whom it names.
@Component
class NominationKeeper {
  private final NominationWriteStore store;
  private final Chronicle chronicle;
  private final Findable findable;
  private final Powers powers;
  private final States states;
  private final InstantSource clock;

  NominationKeeper(
      NominationWriteStore store,
      Chronicle chronicle,
      Findable findable,
      Powers powers,
      States states,
      InstantSource clock) {
    this.store = store;
    this.chronicle = chronicle;
    this.findable = findable;
    this.powers = powers;
    this.states = states;
    this.clock = clock;
  }

  /// Adds a draft.
  ///
  /// @return false where the holder has such a nomination already
  boolean add(Nomination draft, Deed deed) {
    if (!store.insert(draft, span(draft))) {
      return false;
    }
    remember(draft, deed);
    return true;
  }

  /// Writes the next state.
  ///
  /// @return why the powers that go with it cannot be given; the transaction must then be given up
  Optional<Problem> keep(Nomination before, Nomination next, Deed deed) {
    store.update(next, span(next), deed.removedBy());
    remember(next, deed);
    if (isInForce(next)) {
      findable.put(next);
      return isInForce(before) || !hasBegun(next) ? Optional.empty() : powers.give(next);
    }
    if (isInForce(before)) {
      findable.remove(next.id());
      powers.end(next, deed.word());
    }
    return Optional.empty();
  }

  /// Gives the powers of a nomination whose first day has come.
  Optional<Problem> begin(Nomination nomination) {
    return powers.give(nomination);
  }

  static boolean isInForce(Nomination nomination) {
    return nomination.standing() instanceof Nomination.Confirmed confirmed
        && confirmed.suspension() == null;
  }

  /// Whether it gives its powers now: it is in force, and its first day has come.
  boolean isActing(Nomination nomination) {
    return isInForce(nomination) && hasBegun(nomination);
  }

  /// Whether the day that the note set has passed.
  boolean isOver(Nomination nomination) {
    Instant endsAt = span(nomination).endsAt();
    return endsAt != null && !endsAt.isAfter(clock.instant());
  }

  private boolean hasBegun(Nomination nomination) {
    Instant startsAt = span(nomination).startsAt();
    return startsAt == null || !startsAt.isAfter(clock.instant());
  }

  private void remember(Nomination next, Deed deed) {
    store.remember(next.id(), clock.instant(), deed.word(), deed.account(), deed.reason());
    Change change =
        Change.of("directory.nomination." + deed.word(), "nomination:" + next.id())
            .in(next.network())
            .concerning(next.state())
            .with("phase", next.standing().word())
            .with("category", next.category().value())
            .with("holder", next.holder().id().toString())
            .with("holderKind", Rows.word(next.holder().kind()))
            .with("rank", next.rank())
            .with("startsOn", text(next.startsOn()))
            .with("endsOn", text(next.endsOn()))
            .with("inForce", isInForce(next))
            .with("note", text(next.note()))
            .ofPerson(next.holder().id());
    chronicle.write(deed.onto(change, next));
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private Span span(Nomination nomination) {
    ZoneId seat = states.find(nomination.state()).map(State::zone).orElse(ZoneOffset.UTC);
    LocalDate first = nomination.startsOn();
    LocalDate last = nomination.endsOn();
    return new Span(
        first == null ? null : first.atStartOfDay(seat).toInstant(),
        last == null ? null : last.plusDays(1).atStartOfDay(seat).toInstant());
  }

  /// What was done to a nomination, by whom and why.
  ///
  /// @param account who decided; null where the system did, at the time that was set
  /// @param reason a text between the State and the secretariat, or null
  record Deed(NominationAct act, @Nullable UUID account, @Nullable String reason) {
    String word() {
      return act.done();
    }

    @Nullable UUID removedBy() {
      return act == NominationAct.CONFIRM_REMOVAL ? account : null;
    }

    private Change onto(Change change, Nomination next) {
      Change more = reason == null ? change : change.withPersonal("reason", reason);
      if (account != null) {
        more = more.by("account", account.toString());
      }
      return act == NominationAct.CONFIRM
          ? more.by("firstAccount", next.enteredBy().toString())
          : more;
    }
  }
}
