package org.enlace.identity;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Ids;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Browsers that are signed in. A session ends when it was idle too long, when it is too old, when
/// its owner or the secretariat ends it, when the password changes, when the account is no longer
/// active, and with every change of the account's roles.
@Component
public class Sessions {
  private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

  private final SessionStore store;
  private final TaskWork tasks;
  private final IdentitySettings settings;
  private final InstantSource clock;
  private final Ids ids;
  private final SecureRandom random;

  Sessions(
      SessionStore store,
      TaskWork tasks,
      IdentitySettings settings,
      InstantSource clock,
      Ids ids,
      SecureRandom random) {
    this.store = store;
    this.tasks = tasks;
    this.settings = settings;
    this.clock = clock;
    this.ids = ids;
    this.random = random;
  }

  /// Who is signed in with the cookie of that value; empty where nobody is. Call it outside a
  /// transaction.
  public Optional<Actor.SignedIn> actorOf(String cookie) {
    Instant now = clock.instant();
    return OpaqueToken.digestOf(cookie)
        .flatMap(digest -> tasks.inOneStatement(() -> store.find(digest, bounds(now))))
        .map(found -> seen(found, now));
  }

  private Actor.SignedIn seen(SessionStore.Found found, Instant now) {
    if (!now.isBefore(found.seenAt().plus(SEEN_PRECISION))) {
      tasks.doInTransaction(() -> store.see(found.actor().credential().id(), now));
    }
    return found.actor();
  }

  /// The sessions of the account that asks, the last used first.
  @Transactional(readOnly = true)
  public List<OpenSession> own() {
    Actor.SignedIn actor = signedIn();
    boolean bySession = actor.credential().kind() == Actor.CredentialKind.SESSION;
    return store.ofAccount(
        actor.account(), bySession ? actor.credential().id() : null, bounds(clock.instant()));
  }

  /// The sessions of an account, as the secretariat sees them.
  @Transactional(readOnly = true)
  public List<OpenSession> ofAccount(UUID account) {
    return store.ofAccount(account, null, bounds(clock.instant()));
  }

  /// Ends one session of the account that asks; false where it has none of that id.
  @Transactional
  public boolean end(UUID session) {
    return store.end(signedIn().account(), session, "owner", clock.instant());
  }

  /// Ends the session that asks.
  @Transactional
  public void endOwn() {
    Actor.SignedIn actor = signedIn();
    store.end(actor.account(), actor.credential().id(), "sign-out", clock.instant());
  }

  /// Ends all sessions of the account that asks, but the one that asks.
  @Transactional
  public int endOthers() {
    Actor.SignedIn actor = signedIn();
    return store.endAll(actor.account(), actor.credential().id(), "owner", clock.instant());
  }

  /// Ends all sessions of an account; the database lets the secretariat do so.
  @Transactional
  public int endAllOf(UUID account) {
    return store.endAll(account, null, "secretariat", clock.instant());
  }

  /// Begins a session, inside the transaction of whoever made sure of the person.
  Secret<String> begin(UUID account, Client client) {
    Secret<String> token = OpaqueToken.make(random);
    byte[] digest = OpaqueToken.sha256(token.reveal());
    store.add(ids.next(), account, digest, client, clock.instant());
    return token;
  }

  private SessionStore.Bounds bounds(Instant now) {
    return new SessionStore.Bounds(
        now.minus(settings.sessionIdle()), now.minus(settings.sessionWhole()));
  }

  static Actor.SignedIn signedIn() {
    if (ActorScope.required() instanceof Actor.SignedIn actor) {
      return actor;
    }
    throw new IllegalStateException("the route of this page asks for an account");
  }
}
