package org.enlace.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Accounts of the demonstration, which nobody invited and which have no password. The bean exists
/// in the demonstration alone, and signs nobody in but the accounts that it made.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
public class Personas {
  private final AccountStore accounts;
  private final Sessions sessions;
  private final TaskWork tasks;
  private final InstantSource clock;
  private final Ids ids;

  Personas(AccountStore accounts, Sessions sessions, TaskWork tasks, InstantSource clock, Ids ids) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.tasks = tasks;
    this.clock = clock;
    this.ids = ids;
  }

  /// The account of a persona, made where it is not there yet. Only a task calls this, outside a
  /// transaction; roles are given through [Grants].
  ///
  /// @param state for which it acts, or null; the officers who name it find it to be that State's
  /// @throws IllegalArgumentException where the address is that of an account of a real person
  public UUID account(
      EmailAddress address, String name, LanguageTag language, @Nullable StateCode state) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task makes personas");
    }
    return tasks.inTransaction(() -> made(address, name, language, state));
  }

  private UUID made(
      EmailAddress address, String name, LanguageTag language, @Nullable StateCode state) {
    Instant now = clock.instant();
    AccountStore.Draft draft =
        new AccountStore.Draft(ids.next(), address, name, language, state, null);
    if (accounts.add(draft, new AccountState.Active(now), true, null)) {
      accounts.proveAddress(draft.id(), now);
      return draft.id();
    }
    return accounts
        .idOfAddress(address)
        .flatMap(accounts::find)
        .map(AccountStore.Row::account)
        .filter(Account::demonstration)
        .map(Account::id)
        .orElseThrow(() -> new IllegalArgumentException(address + " is no persona's address"));
  }

  /// The value of the session's cookie for a persona; empty where the account is none. Call it
  /// outside a transaction.
  public Optional<Secret<String>> signIn(UUID account, Client client) {
    return tasks.inTransaction(() ->
        accounts
            .find(account)
            .filter(row -> row.account().demonstration())
            .map(row -> sessions.begin(row.account().id(), client)));
  }
}
