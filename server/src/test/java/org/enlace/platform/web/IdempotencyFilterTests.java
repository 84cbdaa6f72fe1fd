package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.EnlaceTest;
import org.enlace.MovableClock;
import org.enlace.TestActors;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockPart;
import org.springframework.transaction.PlatformTransactionManager;

@EnlaceTest
class IdempotencyFilterTests {
  @Autowired IdempotencyFilter filter;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired PlatformTransactionManager transactions;

  private final Actor actor = TestActors.actor(new StateCode("MX"), Role.CONTACT);
  private final String key = UUID.randomUUID().toString();
  private final AtomicInteger times = new AtomicInteger();

  @AfterEach
  void stopTheClock() {
    clock.reset();
  }

  @Test
  void givesARepeatTheFirstAnswerWithoutDoingTheWorkAgain() throws Exception {
    MockHttpServletResponse first = post(actor, "{\"a\":1}", this::create);
    MockHttpServletResponse second = post(actor, "{\"a\":1}", this::create);
    assertThat(times).hasValue(1);
    assertThat(first.getHeader(IdempotencyFilter.REPLAYED)).isNull();
    assertThat(second.getHeader(IdempotencyFilter.REPLAYED)).isEqualTo("true");
    assertThat(second.getStatus()).isEqualTo(first.getStatus()).isEqualTo(201);
    assertThat(second.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo(first.getContentAsString(StandardCharsets.UTF_8))
        .isEqualTo("{\"ref\":\"ñ 1\"}");
    assertThat(second.getHeader("Location")).isEqualTo("/api/v1/things/1");
    assertThat(second.getHeader("ETag")).isEqualTo("\"1\"");
    assertThat(second.getContentType()).isEqualTo("application/json");
  }

  @Test
  void refusesTheKeyForAnotherRequest() throws Exception {
    post(actor, "{\"a\":1}", this::create);
    MockHttpServletResponse other = post(actor, "{\"a\":2}", this::create);
    assertThat(other.getStatus()).isEqualTo(422);
    assertThat(other.getContentAsString()).contains("idempotency-key-reused");
    assertThat(times).hasValue(1);
  }

  @Test
  void keepsTheKeysOfAccountsApart() throws Exception {
    post(actor, "{\"a\":1}", this::create);
    Actor other = TestActors.actor(new StateCode("PE"), Role.CONTACT);
    assertThat(post(other, "{\"a\":1}", this::create).getHeader(IdempotencyFilter.REPLAYED))
        .isNull();
    assertThat(times).hasValue(2);
  }

  @Test
  void tellsAnotherTokenOfTheAccountNothing() throws Exception {
    post(actor, "{\"a\":1}", this::create);
    Actor.SignedIn same = (Actor.SignedIn) actor;
    Actor smaller =
        new Actor.SignedIn(
            same.account(),
            same.state().orElseThrow(),
            same.grants(),
            new Actor.Credential(Actor.CredentialKind.TOKEN, UUID.randomUUID()));
    MockHttpServletResponse told = post(smaller, "{\"a\":1}", this::create);
    assertThat(told.getStatus()).isEqualTo(422);
    assertThat(told.getContentAsString()).contains("idempotency-key-reused").doesNotContain("ref");
    assertThat(times).hasValue(1);
  }

  @Test
  void forgetsAfterADay() throws Exception {
    post(actor, "{\"a\":1}", this::create);
    clock.advance(Duration.ofHours(23));
    post(actor, "{\"a\":1}", this::create);
    assertThat(times).hasValue(1);
    clock.advance(Duration.ofHours(2));
    post(actor, "{\"a\":1}", this::create);
    assertThat(times).hasValue(2);
  }

  @Test
  void keepsNoRefusalSoThatTheSameKeyMayTryAgain() throws Exception {
    FilterChain refusal =
        (_, response) -> ((HttpServletResponse) response).setStatus(times.incrementAndGet() + 408);
    assertThat(post(actor, "{}", refusal).getStatus()).isEqualTo(409);
    assertThat(post(actor, "{}", this::create).getStatus()).isEqualTo(201);
    assertThat(times).hasValue(2);
  }

  @Test
  void undoesTheWorkOfWhatWasRefused() throws Exception {
    UUID stranger = UUID.randomUUID();
    FilterChain worksThenRefuses =
        (_, response) -> {
          insert(stranger);
          ((HttpServletResponse) response).setStatus(409);
        };
    post(actor, "{}", worksThenRefuses);
    assertThat(rows()).isZero();
    FilterChain works =
        (_, response) -> {
          insert(stranger);
          ((HttpServletResponse) response).setStatus(204);
        };
    post(actor, "{}", works);
    assertThat(rows()).isEqualTo(2);
  }

  @Test
  void undoesTheClaimWhereTheWorkFails() throws Exception {
    FilterChain fails =
        (_, _) -> {
          times.incrementAndGet();
          throw Problem.of("ui", "stale", 412).asException();
        };
    assertThat(post(actor, "{}", fails).getStatus()).isEqualTo(412);
    assertThat(post(actor, "{}", this::create).getStatus()).isEqualTo(201);
  }

  @Test
  void doesTheWorkOnceForTwoThatComeTogether() throws Exception {
    CountDownLatch working = new CountDownLatch(1);
    FilterChain slow =
        (request, response) -> {
          working.countDown();
          jdbc.sql("SELECT pg_sleep(0.5)").query(row -> {});
          create(request, response);
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<MockHttpServletResponse> repeat = () -> post(actor, "{}", slow);
      var first = threads.submit(repeat);
      working.await();
      var second = threads.submit(repeat);
      assertThat(List.of(first.get().getStatus(), second.get().getStatus()))
          .containsExactly(201, 201);
      assertThat(second.get().getHeader(IdempotencyFilter.REPLAYED)).isEqualTo("true");
    }
    assertThat(times).hasValue(1);
  }

  @Test
  void storesNeitherTheKeyNorTheAnswerInTheClear() throws Exception {
    post(actor, "{}", this::create);
    String row =
        TestActors.inTransaction(
            transactions,
            actor,
            () ->
                jdbc.sql(
                        "SELECT encode(sealed_body, 'escape') || t::text FROM platform.idempotency t")
                    .query(String.class)
                    .single());
    assertThat(row).doesNotContain(key, "ref").contains("/api/v1/things/1");
  }

  @Test
  void refusesAMalformedKeyAndLetsPassWhereThereIsNone() throws Exception {
    MockHttpServletRequest malformed = request("{}");
    malformed.removeHeader(IdempotencyFilter.KEY);
    malformed.addHeader(IdempotencyFilter.KEY, "short");
    MockHttpServletResponse refused = send(actor, malformed, this::create);
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(refused.getContentAsString()).contains("idempotency-key-malformed");
    MockHttpServletRequest without = request("{}");
    without.removeHeader(IdempotencyFilter.KEY);
    send(actor, without, this::create);
    send(actor, without, this::create);
    assertThat(times).hasValue(2);
  }

  @Test
  void tellsFormsApartByTheirFiles() throws Exception {
    send(actor, form("one"), this::create);
    assertThat(send(actor, form("one"), this::create).getHeader(IdempotencyFilter.REPLAYED))
        .isEqualTo("true");
    assertThat(send(actor, form("two"), this::create).getStatus()).isEqualTo(422);
  }

  private void create(
      jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
      throws java.io.IOException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setStatus(201);
    answer.setHeader("Location", "/api/v1/things/1");
    answer.setHeader("ETag", "\"1\"");
    answer.setContentType("application/json");
    String body = "{\"ref\":\"ñ " + times.incrementAndGet() + "\"}";
    answer.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse post(Actor as, String body, FilterChain chain) throws Exception {
    return send(as, request(body), chain);
  }

  private MockHttpServletResponse send(Actor as, MockHttpServletRequest request, FilterChain chain)
      throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    return ActorScope.as(
        as,
        () -> {
          filter.doFilter(request, response, chain);
          return response;
        });
  }

  private MockHttpServletRequest request(String body) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/things");
    request.addHeader(IdempotencyFilter.KEY, key);
    request.setContentType("application/json");
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private MockHttpServletRequest form(String content) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/imports");
    request.addHeader(IdempotencyFilter.KEY, key);
    request.setContentType("multipart/form-data; boundary=" + UUID.randomUUID());
    request.addPart(new MockPart("file", "a.csv", content.getBytes(StandardCharsets.UTF_8)));
    return request;
  }

  // Any row of the account will do for work that is done or undone.
  private void insert(UUID word) {
    byte[] digest = new byte[32];
    java.nio.ByteBuffer.wrap(digest).putLong(word.getMostSignificantBits());
    jdbc.sql(
            """
            INSERT INTO platform.idempotency (account, key_digest, request_digest, claimed_at)
            VALUES (enlace.account(), ?, ?, now())
            """)
        .params(digest, digest)
        .update();
  }

  private int rows() {
    return TestActors.inTransaction(
        transactions,
        actor,
        () -> jdbc.sql("SELECT count(*) FROM platform.idempotency").query(Integer.class).single());
  }
}
