package org.enlace.delivery;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.webhook.WebhookSecret;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door by which programs of States become lines. Whoever calls has found that the actor keeps
/// the line.
@Component
public class CalledPrograms {
  /// For how long the secret before the last stays good.
  public static final Duration OVERLAP = Duration.ofHours(24);

  private final LineSecrets secrets;
  private final SecureRandom random;

  CalledPrograms(LineSecrets secrets, SecureRandom random) {
    this.secrets = secrets;
    this.random = random;
  }

  /// Gives a new line a secret that nobody has seen, in the transaction that adds it.
  @Transactional
  public void begin(UUID line, StateCode state) {
    secrets.keep(line, state, LineKind.WEBHOOK, WebhookSecret.draw(random).bytes());
  }

  /// Draws another secret, to be shown this once; the one before it stays good for a day.
  ///
  /// @return empty where the line has none
  public Optional<Secret<String>> renew(UUID line) {
    WebhookSecret fresh = WebhookSecret.draw(random);
    return secrets.replace(line, fresh.bytes(), OVERLAP)
        ? Optional.of(fresh.shown())
        : Optional.empty();
  }
}
