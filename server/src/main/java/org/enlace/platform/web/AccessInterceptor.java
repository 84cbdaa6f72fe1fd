package org.enlace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.platform.web.AccessRules.Decision;
import org.enlace.ui.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/// Holds every route to its rule before the handler runs.
@Component
class AccessInterceptor implements HandlerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);

  private final ProblemWriter problems;

  AccessInterceptor(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler) {
      return true; // the assets, which are public
    }
    Actor actor = ActorScope.current().orElse(new Actor.Anonymous());
    Decision decision =
        handler instanceof HandlerMethod method
            ? AccessRules.decide(method, request.getMethod(), actor)
            : new Decision.NoRule();
    switch (decision) {
      case Decision.Allowed _ -> {
        return true;
      }
      case Decision.SignInFirst _ -> askToSignIn(request, response);
      case Decision.NotAllowed _ ->
          problems.write(Problem.of("ui", "not-allowed", 403), request, response);
      case Decision.ScopeMissing(String scope) ->
          problems.write(
              Problem.of("ui", "scope-missing", 403).with("scope", scope), request, response);
      case Decision.NoRule _ -> {
        LOG.error("no rule says who may call {}", handler);
        problems.write(Problem.of("ui", "not-allowed", 403), request, response);
      }
    }
    return false;
  }

  private void askToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (ProblemWriter.wantsJson(request)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      problems.write(Problem.of("ui", "not-signed-in", 401), request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, "/sign-in?next=" + next(request));
  }

  // Only what can be asked for again; a post cannot.
  private static String next(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    boolean again = request.getMethod().equals("GET") && LocalPath.isLocal(path);
    return URLEncoder.encode(again ? path : "/now", StandardCharsets.UTF_8);
  }
}
