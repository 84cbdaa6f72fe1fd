package org.enlace.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.WitnessRequest;

/// A witness over HTTP.
@Allowed(reason = "the JDK's small web server is enough for two routes")
final class WitnessServer implements AutoCloseable {
  private final HttpServer server;

  private WitnessServer(HttpServer server) {
    this.server = server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /// Listens and answers.
  static WitnessServer begin(Witness witness, InetSocketAddress at) throws IOException {
    HttpServer server = HttpServer.create(at, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(witness, exchange));
    server.start();
    return new WitnessServer(server);
  }

  private static void answer(Witness witness, HttpExchange exchange) throws IOException {
    try (exchange) {
      Witness.Answer answer = answered(witness, exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Witness.Answer answered(Witness witness, HttpExchange exchange)
      throws IOException {
    String path = exchange.getRequestURI().getPath();
    String asked = exchange.getRequestMethod() + " " + path;
    try {
      if (asked.equals("POST /add-checkpoint")) {
        byte[] body = exchange.getRequestBody().readNBytes(WitnessRequest.LARGEST_BYTES + 1);
        return witness.add(body);
      }
      if (asked.matches("GET /[0-9a-f]{64}/checkpoint")) {
        return witness.latest(path.substring(1, 65));
      }
      return Witness.Answer.refused(404);
    } catch (Failure | Refusal _) {
      return Witness.Answer.refused(500);
    }
  }
}
