package org.enlace.identity;

import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.springframework.stereotype.Component;

/// Closes an account with all that hangs on it, in the caller's transaction. Its tokens stop
/// because the account is no longer active.
@Component
final class AccountEnd {
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final GrantStore store;
  private final Grants grants;
  private final EventStore events;
  private final Means means;

  AccountEnd(
      AccountStore accounts,
      SessionStore sessions,
      GrantStore store,
      Grants grants,
      EventStore events,
      Means means) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.store = store;
    this.grants = grants;
    this.events = events;
    this.means = means;
  }

  /// What else it takes.
  @Component("accountEndMeans")
  record Means(Ledger ledger, Sources sources) {}

  void close(Account account, String reason) {
    store.ofAccount(account.id()).forEach(held -> grants.end(held.id(), "the account was closed"));
    sessions.endAll(account.id(), null, "closed", means.sources().now());
    accounts.stand(account.id(), new AccountState.Disabled(means.sources().now(), reason));
    accounts.free(account.id());
    events.add(account.id(), Event.Kind.DISABLED, null);
    means
        .ledger()
        .record(
            Change.of("identity.account.closed", "account:" + account.id())
                .concerning(account.state())
                .withPersonal("reason", reason));
  }
}
