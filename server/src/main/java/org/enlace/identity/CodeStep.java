package org.enlace.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// The second step of signing in: remembers who gave the right password, and judges the code.
@Component
final class CodeStep {
  static final Duration LIFE = Duration.ofMinutes(10);

  private final SignInStore store;
  private final DeviceCodes codes;
  private final Entrance entrance;
  private final WrongCodes wrongCodes;
  private final TaskWork tasks;
  private final Sources sources;

  CodeStep(
      SignInStore store,
      DeviceCodes codes,
      Entrance entrance,
      WrongCodes wrongCodes,
      TaskWork tasks,
      Sources sources) {
    this.store = store;
    this.codes = codes;
    this.entrance = entrance;
    this.wrongCodes = wrongCodes;
    this.tasks = tasks;
    this.sources = sources;
  }

  Secret<String> begin(UUID account, String nextPath) {
    Secret<String> token = OpaqueToken.make(sources.random());
    byte[] digest = OpaqueToken.sha256(token.reveal());
    Instant now = sources.now();
    SignInStore.Half half = new SignInStore.Half(sources.newId(), account, nextPath);
    tasks.doInTransaction(() -> store.addHalf(half, digest, now, now.plus(LIFE)));
    return token;
  }

  Optional<SignInStore.Half> find(byte[] digest) {
    return tasks.inTransaction(() -> store.half(digest, sources.now()));
  }

  SignInStep complete(SignInStore.Half half, String code, Client client, boolean known) {
    return tasks.inTransaction(() -> judged(half, code, client, known));
  }

  private SignInStep judged(SignInStore.Half half, String code, Client client, boolean known) {
    UUID account = half.account();
    if (codes.use(account, code)) {
      return entrance.enter(account, client, known, Event.Kind.SIGNED_IN, half.nextPath());
    }
    if (codes.useRecoveryCode(account, code)) {
      wrongCodes.tellOfRecoveryCode(account);
      return entrance.enter(
          account, client, known, Event.Kind.SIGNED_IN_BY_RECOVERY_CODE, half.nextPath());
    }
    wrongCodes.count(account, client);
    return new SignInStep.WrongCode();
  }
}
