package org.enlace.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenPolicyTests {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));

  @Test
  void letsATokenLast366DaysAndNoLonger() {
    assertThat(TokenPolicy.refusal(order(NOW.plus(Duration.ofDays(366))), null, 0, NOW)).isEmpty();
    assertThat(
            TokenPolicy.refusal(order(NOW.plus(Duration.ofDays(366)).plusMillis(1)), null, 0, NOW))
        .hasValue(TokenIssue.Refused.EXPIRY);
    assertThat(TokenPolicy.refusal(order(NOW), null, 0, NOW)).hasValue(TokenIssue.Refused.EXPIRY);
  }

  @Test
  void asksForANameAndAScope() {
    assertThat(
            TokenPolicy.refusal(
                new TokenOrder(" ", scopes("directory:read"), TOMORROW), null, 0, NOW))
        .hasValue(TokenIssue.Refused.NAME);
    assertThat(TokenPolicy.refusal(new TokenOrder("x", scopes(), TOMORROW), null, 0, NOW))
        .hasValue(TokenIssue.Refused.NO_SCOPE);
  }

  @Test
  void letsATokenIssueNothingThatCanDoMoreOrLastsLongerThanItself() {
    ApiToken issuer =
        new ApiToken(
            new UUID(0, 1), "x", scopes("directory:write", "duty:read"), NOW, TOMORROW, null);
    assertThat(refusalBy(issuer, TOMORROW, "directory:read", "duty:read")).isEmpty();
    assertThat(refusalBy(issuer, TOMORROW, "duty:write")).hasValue(TokenIssue.Refused.BEYOND_TOKEN);
    assertThat(refusalBy(issuer, TOMORROW, "request:read"))
        .hasValue(TokenIssue.Refused.BEYOND_TOKEN);
    assertThat(refusalBy(issuer, TOMORROW.plusSeconds(1), "duty:read"))
        .hasValue(TokenIssue.Refused.BEYOND_TOKEN);
  }

  @Test
  void letsAnAccountHaveTwenty() {
    assertThat(TokenPolicy.refusal(order(TOMORROW), null, 19, NOW)).isEmpty();
    assertThat(TokenPolicy.refusal(order(TOMORROW), null, 20, NOW))
        .hasValue(TokenIssue.Refused.TOO_MANY);
  }

  private static java.util.Optional<TokenIssue.Refused> refusalBy(
      ApiToken issuer, Instant expiresAt, String... scopes) {
    return TokenPolicy.refusal(new TokenOrder("x", scopes(scopes), expiresAt), issuer, 1, NOW);
  }

  private static TokenOrder order(Instant expiresAt) {
    return new TokenOrder("x", scopes("directory:read"), expiresAt);
  }

  private static SortedSet<Scope> scopes(String... texts) {
    return new TreeSet<>(Stream.of(texts).map(text -> Scope.parse(text).orElseThrow()).toList());
  }
}
