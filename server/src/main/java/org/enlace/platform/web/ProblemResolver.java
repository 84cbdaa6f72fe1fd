package org.enlace.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// The one place where an exception becomes a response. Refusals tell what to do; what nobody
/// foresaw tells an incident id and nothing from inside.
@Component
class ProblemResolver implements HandlerExceptionResolver {
  private final ProblemWriter writer;
  private final Incidents incidents;

  ProblemResolver(ProblemWriter writer, Incidents incidents) {
    this.writer = writer;
    this.incidents = incidents;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    try {
      answer(request, response, exception);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return new ModelAndView();
  }

  /// Answers, also for filters, which run outside of the dispatcher.
  void answer(HttpServletRequest request, HttpServletResponse response, Exception exception)
      throws IOException {
    if (exception instanceof AsyncRequestNotUsableException) {
      return; // the caller hung up
    }
    Problem problem =
        isMistyped(exception) && !ProblemWriter.isForPrograms(request)
            ? Problem.notFound()
            : ForeignProblems.of(exception);
    if (problem == null) {
      String incident = incidents.report(request, exception);
      writer.write(Problem.of("ui", "fault", 500), incident, request, response);
      return;
    }
    if (exception instanceof ErrorResponse told) {
      copy(told.getHeaders(), HttpHeaders.ALLOW, response);
      copy(told.getHeaders(), HttpHeaders.ACCEPT, response);
    }
    writer.write(problem, request, response);
  }

  /// Whether the address of a page holds something that none can hold: to people it leads nowhere.
  private static boolean isMistyped(Exception exception) {
    return exception instanceof MethodArgumentTypeMismatchException mismatch
        && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
  }

  private static void copy(HttpHeaders headers, String name, HttpServletResponse response) {
    String value = String.join(", ", headers.getValuesAsList(name));
    if (!value.isEmpty()) {
      response.setHeader(name, value);
    }
  }
}
