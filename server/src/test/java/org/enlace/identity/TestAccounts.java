package org.enlace.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.Ids;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Accounts for tests of any room: active, with the roles asked for, with a session or a token.
/// They have no password; the tests of signing in make theirs by invitation.
@Component
public class TestAccounts {
  private static final Actor TASK = new Actor.Task("test");

  private final AccountStore accounts;
  private final Grants grants;
  private final Sessions sessions;
  private final ApiTokens tokens;
  private final TaskWork tasks;
  private final InstantSource clock;
  private final Ids ids;

  TestAccounts(
      AccountStore accounts,
      Grants grants,
      Sessions sessions,
      ApiTokens tokens,
      TaskWork tasks,
      Beans beans) {
    this.accounts = accounts;
    this.grants = grants;
    this.sessions = sessions;
    this.tokens = tokens;
    this.tasks = tasks;
    this.clock = beans.clock();
    this.ids = beans.ids();
  }

  /// The common beans.
  @Component
  record Beans(InstantSource clock, Ids ids) {}

  /// Makes an active account without roles.
  public UUID make(String name) {
    UUID id = ids.next();
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".");
    EmailAddress address = new EmailAddress(word + "." + id + "@accounts.example");
    AccountStore.Draft draft =
        new AccountStore.Draft(id, address, name, new LanguageTag("es"), null, null);
    tasks.doInTransaction(
        () -> accounts.add(draft, new AccountState.Active(clock.instant()), false, null));
    return id;
  }

  /// Makes an active account with roles; the holder of each order is replaced by the new account.
  public UUID make(String name, GrantOrder... orders) {
    UUID account = make(name);
    Stream.of(orders).forEach(order -> give(account, order));
    return account;
  }

  /// Gives an account a role.
  public UUID give(UUID account, GrantOrder order) {
    GrantOrder own =
        new GrantOrder(
            new GrantOrder.Holder.OfAccount(account),
            order.role(),
            order.network(),
            order.state(),
            order.category(),
            order.authority(),
            order.cause());
    Giving giving = ActorScope.as(TASK, () -> grants.give(own));
    if (giving instanceof Giving.Given given) {
      return given.grant();
    }
    throw new AssertionError("not given: " + giving);
  }

  /// A cookie's value for the account.
  public Secret<String> session(UUID account) {
    return tasks.inTransaction(
        () -> sessions.begin(account, new Client("127.0.0.1", "test", null)));
  }

  /// Who is signed in as the account, by a session of its own.
  public Actor.SignedIn actor(UUID account) {
    return sessions.actorOf(session(account).reveal()).orElseThrow();
  }

  /// A token of the account for those rooms, to read and write.
  public Secret<String> token(UUID account, String... rooms) {
    Secret<String> text = tokens.newText();
    List<Scope> scopes = Stream.of(rooms).map(room -> new Scope(room, Scope.Kind.WRITE)).toList();
    TokenOrder order =
        new TokenOrder("test", new TreeSet<>(scopes), clock.instant().plus(Duration.ofDays(1)));
    ActorScope.run(TASK, () -> tokens.issueFixed(account, order, text));
    return text;
  }
}
