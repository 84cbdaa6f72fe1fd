package org.enlace.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/// What the container answers before any page of ours could, such as to a request line that is no
/// HTTP: the status and nothing else.
public final class BareErrorValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, Throwable throwable) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    byte[] body =
        ("{\"type\":\"about:blank\",\"status\":" + status + "}\n")
            .getBytes(StandardCharsets.US_ASCII);
    try {
      response.setContentType("application/problem+json");
      SecurityHeaders.apply(request, response);
      response.getOutputStream().write(body);
      response.finishResponse();
    } catch (IOException | IllegalStateException gone) {
      container.getLogger().debug("nobody was left to be told of an error", gone);
    }
  }
}
