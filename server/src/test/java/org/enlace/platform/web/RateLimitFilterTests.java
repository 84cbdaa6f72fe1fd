package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.TestActors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@EnlaceTest
class RateLimitFilterTests {
  private static final int SHARE = 30;

  @Autowired ProblemResolver problems;
  @Autowired MovableClock clock;

  private final AtomicInteger answered = new AtomicInteger();
  private RateLimitFilter filter;

  @BeforeEach
  void make() {
    filter = new RateLimitFilter(new RateLimits(SHARE, SHARE, SHARE), clock, problems);
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void refusesWhatGoesBeyondTheShareAndSaysWhenToComeAgain() throws Exception {
    Actor mexico = TestActors.actor(new StateCode("MX"), Role.CONTACT);
    exhaust(mexico, "192.0.2.1");
    MockHttpServletResponse refused = call(mexico, "192.0.2.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    int wait = Integer.parseInt(refused.getHeader("Retry-After"));
    assertThat(wait).isBetween(1, 3);
    assertThat(refused.getContentAsString())
        .contains("urn:enlace:problem:too-many-requests", "\"retryAfter\":" + wait);
    assertThat(answered).hasValue(SHARE);
    clock.advance(Duration.ofSeconds(wait));
    assertThat(call(mexico, "192.0.2.1").getStatus()).isEqualTo(200);
  }

  @Test
  void letsNobodyUseUpAnothersShare() throws Exception {
    exhaust(new Actor.Anonymous(), "192.0.2.1");
    assertThat(call(new Actor.Anonymous(), "192.0.2.1").getStatus()).isEqualTo(429);
    assertThat(call(new Actor.Anonymous(), "192.0.2.2").getStatus()).isEqualTo(200);
    Actor peru = TestActors.actor(new StateCode("PE"), Role.CONTACT);
    assertThat(call(peru, "192.0.2.1").getStatus()).isEqualTo(200);
  }

  @Test
  void countsAnIpv6NetworkAsOne() throws Exception {
    exhaust(new Actor.Anonymous(), "2001:db8:1:2::1");
    assertThat(call(new Actor.Anonymous(), "2001:db8:1:2:ffff::9").getStatus()).isEqualTo(429);
    assertThat(call(new Actor.Anonymous(), "2001:db8:1:3::1").getStatus()).isEqualTo(200);
  }

  private void exhaust(Actor actor, String address) throws Exception {
    for (int i = 0; i < SHARE; i++) {
      assertThat(call(actor, address).getStatus()).isEqualTo(200);
    }
  }

  private MockHttpServletResponse call(Actor actor, String address) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/things");
    request.setRemoteAddr(address);
    MockHttpServletResponse response = new MockHttpServletResponse();
    return ActorScope.as(
        actor,
        () -> {
          filter.doFilter(request, response, (_, _) -> answered.incrementAndGet());
          return response;
        });
  }
}
