package org.enlace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.enlace.ui.api.Problem;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses reading calls of programs with a parameter that the route does not know. A filter that
/// is misspelt and silently ignored would give an answer to another question.
@Component
class ParameterInterceptor implements HandlerInterceptor {
  private final Map<Method, Optional<Set<String>>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getMethod().equals("GET") && handler instanceof HandlerMethod method) {
      known
          .computeIfAbsent(method.getMethod(), _ -> parametersOf(method))
          .ifPresent(names -> check(request, names));
    }
    return true;
  }

  private static void check(HttpServletRequest request, Set<String> names) {
    for (String each : request.getParameterMap().keySet()) {
      if (!names.contains(each)) {
        throw Problem.of("ui", "unknown-parameter", 400)
            .about(each.length() > 60 ? each.substring(0, 60) : each)
            .asException();
      }
    }
  }

  // Empty where the handler takes the parameters as a whole and judges them itself.
  private static Optional<Set<String>> parametersOf(HandlerMethod handler) {
    if (!handler.getBeanType().getName().startsWith("org.enlace.")) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    for (MethodParameter each : handler.getMethodParameters()) {
      if (each.hasParameterAnnotation(ModelAttribute.class) && each.getParameterType().isRecord()) {
        Stream.of(each.getParameterType().getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(names::add);
      }
      RequestParam named = each.getParameterAnnotation(RequestParam.class);
      if (named == null) {
        continue;
      }
      if (Map.class.isAssignableFrom(each.getParameterType())) {
        return Optional.empty();
      }
      names.add(named.name().isEmpty() ? each.getParameter().getName() : named.name());
    }
    return Optional.of(names);
  }
}
