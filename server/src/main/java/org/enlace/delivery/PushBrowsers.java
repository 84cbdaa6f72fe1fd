package org.enlace.delivery;

import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.webpush.PushKeys;
import org.enlace.delivery.webpush.PushSettings;
import org.enlace.delivery.webpush.Subscription;
import org.enlace.kernel.Secret;
import org.enlace.kernel.StateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door by which browsers become lines. Whoever calls has found that the actor keeps the line.
@Component
public class PushBrowsers {
  private final PushSettings settings;
  private final PushKeys keys;
  private final LineSecrets secrets;

  PushBrowsers(PushSettings settings, PushKeys keys, LineSecrets secrets) {
    this.settings = settings;
    this.keys = keys;
    this.secrets = secrets;
  }

  /// Where a browser takes notices, as it told the page: the address of its push service, its key
  /// and the secret that it shares, in base64url.
  public record Leave(String endpoint, String key, String secret) {
    /// Prints nothing that opens the way to the browser.
    @Override
    public String toString() {
      return "Leave[]";
    }
  }

  /// The site's public key, which a browser asks for when its owner gives leave.
  public String key() {
    return keys.publicKey();
  }

  /// Whether that is what a browser tells.
  public boolean isWhole(Leave leave) {
    return read(leave).isPresent();
  }

  /// Keeps what a browser told for its line, in the transaction that adds the line.
  ///
  /// @throws IllegalArgumentException where it is not what a browser tells
  @Transactional
  public void keep(UUID line, StateCode state, Leave leave) {
    Subscription subscription =
        read(leave).orElseThrow(() -> new IllegalArgumentException("no browser tells that"));
    secrets.keep(line, state, LineKind.WEB_PUSH, Secret.of(subscription.write()));
  }

  private Optional<Subscription> read(Leave leave) {
    return Subscription.read(leave.endpoint(), leave.key(), leave.secret(), settings.nearby());
  }
}
