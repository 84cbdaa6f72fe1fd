package org.enlace.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.AccountMail.Letter;
import org.enlace.identity.credential.ApiTokenText;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Programs that act for an account. A token is shown once, kept as SHA-256, bounded by scopes and
/// by a day; it does what its account's roles allow at the moment of use, and stops with the
/// account.
@Component
public class ApiTokens {
  private final ApiTokenStore store;
  private final TaskWork tasks;
  private final OwnerNotices owner;
  private final Sources sources;

  ApiTokens(ApiTokenStore store, TaskWork tasks, OwnerNotices owner, Sources sources) {
    this.store = store;
    this.tasks = tasks;
    this.owner = owner;
    this.sources = sources;
  }

  /// For whom the program acts that showed this token; empty where it is malformed, unknown, ended
  /// or expired. Call it outside a transaction.
  public Optional<Bearer> actorOf(String text) {
    if (!ApiTokenText.isWellFormed(text)) {
      return Optional.empty();
    }
    Instant now = sources.now();
    byte[] digest = OpaqueToken.sha256(text);
    return tasks.inOneStatement(() -> store.find(digest, now)).map(found -> used(found, now));
  }

  private Bearer used(ApiTokenStore.Found found, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate before = found.lastUsedOn();
    if (before == null || before.isBefore(today)) {
      tasks.doInTransaction(() -> store.use(found.bearer().actor().credential().id(), today));
    }
    return found.bearer();
  }

  /// The tokens of the account that asks, the oldest first.
  @Transactional(readOnly = true)
  public List<ApiToken> own() {
    return store.ofAccount(Sessions.signedIn().account(), sources.now());
  }

  /// Issues a token to the account that asks.
  @Transactional
  public TokenIssue issue(TokenOrder order) {
    Actor.SignedIn actor = Sessions.signedIn();
    Instant now = sources.now();
    List<ApiToken> present = store.ofAccount(actor.account(), now);
    var refusal = TokenPolicy.refusal(order, issuer(actor, present), present.size(), now);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Secret<String> text = ApiTokenText.make(sources.random());
    ApiToken token = token(order, now);
    store.add(token, actor.account(), OpaqueToken.sha256(text.reveal()));
    tasks.doInTransaction(
        () -> owner.tell(actor.account(), Event.Kind.TOKEN_ISSUED, Letter.TOKEN_ISSUED));
    return new TokenIssue.Issued(token, text);
  }

  /// Makes a token of a given text valid for an account; asked again, it sets name, scopes and end
  /// anew. For the system's own tasks alone: the demonstration keeps its tokens over a restart.
  ///
  /// @throws IllegalArgumentException where the text is not one of a token ([#newText]), or is
  ///   another account's
  @Transactional
  public ApiToken issueFixed(UUID account, TokenOrder order, Secret<String> text) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task issues tokens of a given text");
    }
    if (!ApiTokenText.isWellFormed(text.reveal())) {
      throw new IllegalArgumentException("this is not the text of a token");
    }
    ApiToken token = token(order, sources.now());
    byte[] digest = OpaqueToken.sha256(text.reveal());
    if (!store.add(token, account, digest) && !store.renew(token, account, digest)) {
      throw new IllegalArgumentException("this token is another account's");
    }
    return token;
  }

  /// A text for [#issueFixed].
  public Secret<String> newText() {
    return ApiTokenText.make(sources.random());
  }

  /// Ends a token of the account that asks; false where it has none of that id.
  @Transactional
  public boolean end(UUID token) {
    return store.end(Sessions.signedIn().account(), token, sources.now());
  }

  private ApiToken token(TokenOrder order, Instant now) {
    return new ApiToken(
        sources.newId(), order.name(), order.scopes(), now, order.expiresAt(), null);
  }

  private static @Nullable ApiToken issuer(Actor.SignedIn actor, List<ApiToken> present) {
    if (actor.credential().kind() == Actor.CredentialKind.SESSION) {
      return null;
    }
    return present.stream()
        .filter(token -> token.id().equals(actor.credential().id()))
        .findFirst()
        .orElseThrow();
  }
}
