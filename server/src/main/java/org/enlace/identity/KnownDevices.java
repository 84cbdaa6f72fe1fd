package org.enlace.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Browsers that signed in to an account before. A cookie tells them; it opens nothing, and only
/// keeps the attempts of strangers from counting against them.
@Component
final class KnownDevices {
  static final Duration LIFE = Duration.ofDays(180);

  private final SignInStore store;
  private final TaskWork tasks;
  private final Sources sources;

  KnownDevices(SignInStore store, TaskWork tasks, Sources sources) {
    this.store = store;
    this.tasks = tasks;
    this.sources = sources;
  }

  /// The device that a browser is known as, if it tells one.
  Optional<SignInStore.Device> of(Client client) {
    return Optional.ofNullable(client.device())
        .flatMap(OpaqueToken::digestOf)
        .flatMap(digest -> tasks.inTransaction(() -> store.device(digest, sources.now())));
  }

  /// Makes a browser known to an account, inside a task's transaction.
  Secret<String> remember(UUID account) {
    Secret<String> token = OpaqueToken.make(sources.random());
    Instant now = sources.now();
    store.addDevice(
        new SignInStore.Device(sources.newId(), account),
        OpaqueToken.sha256(token.reveal()),
        now,
        now.plus(LIFE));
    return token;
  }
}
