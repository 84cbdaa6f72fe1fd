package org.enlace.platform.web;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ui.api.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what one account, or one address of those who have not signed in, asks beyond its share,
/// with `too-many-requests` (429) and `Retry-After` in seconds (RFC 9110, section 10.2.3). Tiles of
/// the public log have a share of their own. Each node counts for itself, in memory. Style sheets
/// and scripts are not counted.
@Component
@Order(5)
class RateLimitFilter extends OncePerRequestFilter {
  private static final int REMEMBERED = 100_000;
  private static final int NETWORK_BYTES = 8;
  private static final Pattern TILE = Pattern.compile("/log/([0-9]+/)?tile/");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final ProblemResolver problems;
  private final ConcurrentLruCache<String, Bucket> accounts;
  private final ConcurrentLruCache<String, Bucket> addresses;
  private final ConcurrentLruCache<String, Bucket> tiles;

  RateLimitFilter(RateLimits limits, InstantSource clock, ProblemResolver problems) {
    this.problems = problems;
    TimeMeter meter = meter(clock);
    this.accounts = new ConcurrentLruCache<>(REMEMBERED, _ -> bucket(limits.account(), meter));
    this.addresses = new ConcurrentLruCache<>(REMEMBERED, _ -> bucket(limits.stranger(), meter));
    this.tiles = new ConcurrentLruCache<>(REMEMBERED, _ -> bucket(limits.tiles(), meter));
  }

  private static TimeMeter meter(InstantSource clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }

  private static Bucket bucket(int perMinute, TimeMeter meter) {
    Bandwidth even =
        Bandwidth.builder().capacity(perMinute).refillGreedy(perMinute, MINUTE).build();
    return Bucket.builder().addLimit(even).withCustomTimePrecision(meter).build();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      chain.doFilter(request, response);
      return;
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    Problem tooMany = Problem.of("ui", "too-many-requests", 429).with("retryAfter", seconds);
    problems.answer(request, response, tooMany.asException());
  }

  private Bucket bucket(HttpServletRequest request) throws IOException {
    if (TILE.matcher(request.getRequestURI()).lookingAt()) {
      return tiles.get(network(request.getRemoteAddr()));
    }
    return ActorScope.current().orElse(null) instanceof Actor.SignedIn actor
        ? accounts.get(actor.account().toString())
        : addresses.get(network(request.getRemoteAddr()));
  }

  /// The address, or the network of an IPv6 address, of which one household has a whole.
  private static String network(String address) throws IOException {
    InetAddress parsed = InetAddress.ofLiteral(address);
    return parsed instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
        : address;
  }
}
