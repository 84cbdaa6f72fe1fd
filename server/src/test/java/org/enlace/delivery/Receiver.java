package org.enlace.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A program of others on loopback: a gateway, a push service, a State's own. It keeps what it was
/// told and answers as the test wants.
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile int status = 201;
  private volatile String answer = "{}";
  private volatile Map<String, String> headers = Map.of();

  /// What it was told; headers by lower-case name.
  record Request(String path, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    Map<String, String> told = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> told.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(new Request(exchange.getRequestURI().toString(), told, body));
    headers.forEach(exchange.getResponseHeaders()::set);
    byte[] back = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, back.length);
    exchange.getResponseBody().write(back);
    exchange.close();
  }

  void answers(int wanted, String body, Map<String, String> more) {
    status = wanted;
    answer = body;
    headers = Map.copyOf(more);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<Request> requests() {
    return requests;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
