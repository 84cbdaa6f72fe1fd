package org.enlace.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.platform.web.IdempotencyStore.Answer;
import org.enlace.platform.web.IdempotencyStore.Claim;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// Makes a post that a program repeats with the same `Idempotency-Key` within 24 hours happen once:
/// the repeat gets the first answer. The key is claimed in the transaction in which the work is
/// done, so that the claim and the work are both there or neither is, and a repeat that comes
/// meanwhile waits. An answer that is no success is not kept: the same key may try again. A repeat
/// by another token of the account is refused, since its scopes may be smaller.
@Component
@Order(10)
class IdempotencyFilter extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{8,200}");

  private final IdempotencyStore store;
  private final TransactionTemplate transaction;
  private final ProblemResolver problems;

  IdempotencyFilter(
      IdempotencyStore store, PlatformTransactionManager manager, ProblemResolver problems) {
    this.store = store;
    this.transaction = new TransactionTemplate(manager);
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        || request.getHeader(KEY) == null
        || !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!(ActorScope.current().orElse(null) instanceof Actor.SignedIn actor)) {
      chain.doFilter(request, response); // refused further on
      return;
    }
    var answered = new ContentCachingResponseWrapper(response);
    try {
      String key = request.getHeader(KEY);
      if (!SHAPE.matcher(key).matches()) {
        throw Problem.of("ui", "idempotency-key-malformed", 400).about(KEY).asException();
      }
      RepeatableRequest repeatable = RepeatableRequest.of(request, actor.credential().id());
      Claim claim = new Claim(actor.account(), key, repeatable.digest());
      Optional<Answer> first = claimAndWork(claim, repeatable, answered, chain);
      first.ifPresent(answer -> replay(answer, response));
    } catch (Failure failure) {
      throw failure.asThrown();
    } catch (RuntimeException refused) {
      answered.resetBuffer();
      problems.answer(request, answered, refused);
    }
    answered.copyBodyToResponse();
  }

  /// The first answer where the key was claimed before; else the work is done here.
  private Optional<Answer> claimAndWork(
      Claim claim,
      RepeatableRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain) {
    Optional<Answer> first =
        transaction.execute(status -> {
          if (!store.claim(claim)) {
            return Optional.of(store.answerTo(claim));
          }
          work(claim, request, response, chain, status);
          return Optional.<Answer>empty();
        });
    return first;
  }

  private void work(
      Claim claim,
      RepeatableRequest request,
      ContentCachingResponseWrapper response,
      FilterChain chain,
      TransactionStatus status) {
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException thrown) {
      throw new Failure(thrown);
    }
    boolean succeeded = response.getStatus() >= 200 && response.getStatus() < 300;
    if (succeeded && !status.isRollbackOnly()) {
      store.keep(claim, answer(response));
    } else {
      status.setRollbackOnly();
    }
  }

  private static Answer answer(ContentCachingResponseWrapper response) {
    return new Answer(
        response.getStatus(),
        response.getHeader(HttpHeaders.LOCATION),
        response.getHeader(HttpHeaders.ETAG),
        response.getContentType(),
        new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
  }

  private static void replay(Answer answer, HttpServletResponse response) {
    response.setStatus(answer.status());
    response.setHeader(REPLAYED, "true");
    set(response, HttpHeaders.LOCATION, answer.location());
    set(response, HttpHeaders.ETAG, answer.etag());
    set(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
    try {
      response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      throw new Failure(gone);
    }
  }

  private static void set(HttpServletResponse response, String name, @Nullable String value) {
    if (value != null) {
      response.setHeader(name, value);
    }
  }

  /// Carries a checked exception of the chain through the transaction, which it rolls back.
  private static final class Failure extends RuntimeException {
    private final transient Exception thrown;

    Failure(Exception thrown) {
      super(thrown);
      this.thrown = thrown;
    }

    RuntimeException asThrown() throws IOException, ServletException {
      if (thrown instanceof IOException io) {
        throw io;
      }
      if (thrown instanceof ServletException servlet) {
        throw servlet;
      }
      return this;
    }
  }
}
