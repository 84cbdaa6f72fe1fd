package org.enlace.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which API tokens may be issued.
final class TokenPolicy {
  static final Duration LONGEST = Duration.ofDays(366);
  static final int MOST = 20;
  private static final int LONGEST_NAME = 80;

  private TokenPolicy() {}

  /// Why an order is refused, or empty where it may be filled.
  ///
  /// @param issuer the token that asks, or null where a person does
  /// @param count how many tokens the account has
  static Optional<TokenIssue.Refused> refusal(
      TokenOrder order, @Nullable ApiToken issuer, int count, Instant now) {
    if (order.name().isEmpty() || order.name().length() > LONGEST_NAME) {
      return Optional.of(TokenIssue.Refused.NAME);
    }
    if (order.scopes().isEmpty()) {
      return Optional.of(TokenIssue.Refused.NO_SCOPE);
    }
    if (!order.expiresAt().isAfter(now) || order.expiresAt().isAfter(now.plus(LONGEST))) {
      return Optional.of(TokenIssue.Refused.EXPIRY);
    }
    if (issuer != null && goesBeyond(order, issuer)) {
      return Optional.of(TokenIssue.Refused.BEYOND_TOKEN);
    }
    return count >= MOST ? Optional.of(TokenIssue.Refused.TOO_MANY) : Optional.empty();
  }

  private static boolean goesBeyond(TokenOrder order, ApiToken issuer) {
    return order.expiresAt().isAfter(issuer.expiresAt())
        || !order.scopes().stream()
            .allMatch(wanted -> issuer.scopes().stream().anyMatch(held -> held.covers(wanted)));
  }
}
