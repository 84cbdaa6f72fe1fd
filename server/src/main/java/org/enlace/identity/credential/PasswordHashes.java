package org.enlace.identity.credential;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id (RFC 9106) with 19 MiB, two passes and one lane, as OWASP advises. At most two are
/// computed at once, so that a flood of attempts costs neither the memory nor the cores of
/// everybody else; who waits longer than five seconds is told to come back.
@Component
public class PasswordHashes {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  private final Semaphore gate = new Semaphore(2, true);
  private final String nobody = argon2.encode("no account has this password");

  /// The hash of a new password; empty where there was no room.
  public Optional<String> hash(Secret<String> password) {
    return inTurn(() -> argon2.encode(PasswordPolicy.normal(password.reveal())));
  }

  /// Whether the password is the hash's; empty where there was no room. Without a hash the same
  /// work is done and the answer is no.
  public Optional<Boolean> matches(Secret<String> password, @Nullable String hash) {
    String given = PasswordPolicy.normal(password.reveal());
    return inTurn(() -> argon2.matches(given, hash == null ? nobody : hash) && hash != null);
  }

  private <R> Optional<R> inTurn(Supplier<R> work) {
    try {
      if (!gate.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      gate.release();
    }
  }
}
