package org.enlace.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Role;
import org.enlace.ui.api.PageOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of the site, for those who answer for them: the secretariat and auditors see all, a
/// nominating authority and a mission those of their State, everybody their own.
@Component
public class Accounts {
  private final AccountStore store;
  private final GrantStore grants;
  private final EventStore events;
  private final AccountEnd end;

  Accounts(AccountStore store, GrantStore grants, EventStore events, AccountEnd end) {
    this.store = store;
    this.grants = grants;
    this.events = events;
    this.end = end;
  }

  /// The accounts that the actor may see, the oldest first.
  ///
  /// @param words what the name or the address contains, or empty
  /// @param after the id of the last one seen, or null
  /// @param limit 1 to 200
  @Transactional(readOnly = true)
  public PageOf<Account> list(String words, @Nullable UUID after, int limit) {
    int rows = Math.clamp(limit, 1, 200);
    List<AccountStore.Row> found =
        store.list(new AccountStore.Filter(words.strip(), after, rows + 1));
    List<UUID> accounts = found.stream().map(row -> row.account().id()).toList();
    Map<UUID, List<HeldGrant>> held =
        grants.ofAccounts(accounts).stream().collect(Collectors.groupingBy(HeldGrant::account));
    return PageOf.ofOneMore(found, rows, row -> row.account().id().toString())
        .map(row -> with(row, held.getOrDefault(row.account().id(), List.of())));
  }

  /// An account, or empty where the actor may see none of that id.
  @Transactional(readOnly = true)
  public Optional<Account> find(UUID account) {
    return store.find(account).map(row -> with(row, grants.ofAccount(account)));
  }

  /// The account of the actor.
  @Transactional(readOnly = true)
  public Account own() {
    return find(Sessions.signedIn().account()).orElseThrow();
  }

  /// What happened lately to the account of the actor, the latest first.
  @Transactional(readOnly = true)
  public List<Event> ownEvents(int limit) {
    return events.ofAccount(Sessions.signedIn().account(), Math.clamp(limit, 1, 200));
  }

  /// What happened lately to an account, the latest first, as far as the actor may see it.
  @Transactional(readOnly = true)
  public List<Event> events(UUID account, int limit) {
    return events.ofAccount(account, Math.clamp(limit, 1, 200));
  }

  /// Closes an account for good: its roles, sessions and tokens end, and its address and person may
  /// be invited anew. The secretariat does this; the database refuses anybody else.
  ///
  /// @param reason why, 1 to 500 characters, for the State and the secretariat
  @Transactional
  public Closure close(UUID account, String reason) {
    Actor.SignedIn actor = Sessions.signedIn();
    String why = reason.strip();
    if (why.isEmpty() || why.length() > 500) {
      return Closure.REASON;
    }
    if (!actor.holds(Role.SECRETARIAT) || actor.account().equals(account)) {
      return Closure.NOT_YOURS;
    }
    Account found = store.findAndLock(account).map(AccountStore.Row::account).orElse(null);
    if (found == null || found.standing() instanceof AccountState.Disabled) {
      return Closure.UNKNOWN;
    }
    end.close(found, why);
    return Closure.CLOSED;
  }

  private static Account with(AccountStore.Row row, List<HeldGrant> grants) {
    Account bare = row.account();
    return new Account(
        bare.id(),
        bare.address(),
        bare.name(),
        bare.state(),
        bare.person(),
        bare.standing(),
        bare.language(),
        bare.demonstration(),
        bare.madeAt(),
        grants);
  }
}
