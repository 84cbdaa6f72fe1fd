package org.enlace.ledger;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.enlace.protocol.LeafHash;
import org.enlace.protocol.LedgerEntry;
import org.enlace.protocol.LedgerSubject;
import org.enlace.protocol.Opening;
import org.enlace.protocol.PersonalField;
import org.enlace.protocol.PersonalFields;
import org.enlace.protocol.Salt;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of the ledger.
@Component
public class Ledger {
  private static final int LARGEST_PAGE = 200;

  private final LedgerStore store;
  private final HistoryStore histories;
  private final InstantSource clock;
  private final SecureRandom random;
  private final LogBell bell;

  Ledger(
      LedgerStore store,
      HistoryStore histories,
      InstantSource clock,
      SecureRandom random,
      LogBell bell) {
    this.store = store;
    this.histories = histories;
    this.clock = clock;
    this.random = random;
    this.bell = bell;
  }

  /// Records a change in the transaction that makes it. The entries of a transaction keep their
  /// order and are appended when it commits; where it does not, nothing is.
  ///
  /// Lock or check the row of the subject before: where two transactions record one subject at
  /// once, the later commit fails with `OptimisticLockingFailureException`.
  ///
  /// @return the hash of the leaf that will stand in the log
  /// @throws IllegalStateException outside a transaction, or in one that may not write
  /// @throws org.enlace.protocol.Refusal where the change is outside the rules for entries
  public LeafHash record(Change change) {
    PendingEntries pending = PendingEntries.ofTransaction(store, clock, bell);
    LeafHash previous =
        pending.latest(change.subject()).or(() -> store.latest(change.subject())).orElse(null);
    PendingEntry entry = PendingEntry.of(opening(change, previous), change.person());
    pending.add(entry);
    return entry.hash();
  }

  private Opening opening(Change change, @Nullable LeafHash previous) {
    PersonalFields personal = salted(change);
    NetworkCode network = change.network();
    StateCode state = change.state();
    LedgerSubject subject =
        new LedgerSubject(
            change.subject(),
            network == null ? null : network.value(),
            state == null ? null : state.value(),
            previous);
    LedgerEntry entry =
        new LedgerEntry(
            clock.instant(),
            change.kind(),
            subject,
            change.evidence().values(),
            change.fields(),
            personal.commitments());
    return new Opening(entry, Salt.draw(random), personal);
  }

  private PersonalFields salted(Change change) {
    Map<String, PersonalField> fields = new HashMap<>();
    change
        .personal()
        .forEach((name, value) -> fields.put(name, new PersonalField(value, Salt.draw(random))));
    return new PersonalFields(fields);
  }

  /// The entries about a subject that the actor may see, the oldest first.
  @Transactional(readOnly = true)
  public List<Recorded> historyOf(String subject) {
    Actor actor = ActorScope.required();
    return histories.ofSubject(subject).stream()
        .filter(each -> ReadingPolicy.maySee(actor, each.opening().entry().subject().state()))
        .toList();
  }

  /// The entry at a position, if there is one and the actor may see it.
  @Transactional(readOnly = true)
  public Optional<Recorded> entry(long position) {
    Actor actor = ActorScope.required();
    return histories
        .at(position)
        .filter(each -> ReadingPolicy.maySee(actor, each.opening().entry().subject().state()));
  }

  /// A page of the entries about a State, the newest first; empty for who may not see them.
  ///
  /// @param after the cursor of the page before, which is a position; or null
  /// @param limit 1 to 200
  @Transactional(readOnly = true)
  public PageOf<Recorded> historyOf(StateCode state, @Nullable Long after, int limit) {
    if (limit < 1 || limit > LARGEST_PAGE) {
      throw new IllegalArgumentException("a page has 1 to " + LARGEST_PAGE + " entries");
    }
    if (!ReadingPolicy.maySee(ActorScope.required(), state.value())) {
      return new PageOf<>(List.of(), null);
    }
    List<Recorded> entries = histories.ofState(state.value(), after, limit + 1);
    return PageOf.ofOneMore(entries, limit, entry -> Long.toString(entry.position()));
  }

  /// Erases a person's personal fields, values and salts, out of all entries; the log and the
  /// entries stay. Only the person's State, the secretariat and tasks erase.
  ///
  /// @return how many fields were erased
  @Transactional
  public int erasePersonal(UUID person) {
    return store.erasePersonal(person);
  }
}
