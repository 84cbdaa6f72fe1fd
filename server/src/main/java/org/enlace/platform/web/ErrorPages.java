package org.enlace.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Tells errors that arose outside of the handlers: in filters, in the firewall, in the container.
@Controller
class ErrorPages implements ErrorController {
  private final ProblemWriter writer;
  private final Incidents incidents;

  ErrorPages(ProblemWriter writer, Incidents incidents) {
    this.writer = writer;
    this.incidents = incidents;
  }

  @RequestMapping("/error")
  @Access(value = Access.Who.ANYONE, reason = "whoever met an error is told of it")
  void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
      writer.write(Problem.notFound(), request, response); // nobody meets an error by this address
      return;
    }
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Problem problem =
        thrown instanceof Throwable fault && status >= 500
            ? ForeignProblems.of(fault)
            : ForeignProblems.ofStatus(status);
    if (problem != null) {
      writer.write(problem, request, response);
      return;
    }
    Throwable fault =
        thrown instanceof Throwable known
            ? known
            : new IllegalStateException("an error without exception, status " + status);
    String incident = incidents.report(request, fault);
    writer.write(Problem.of("ui", "fault", 500), incident, request, response);
  }
}
