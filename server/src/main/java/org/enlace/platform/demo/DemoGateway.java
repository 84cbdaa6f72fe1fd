package org.enlace.platform.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.enlace.delivery.gateway.GatewaySettings;
import org.enlace.delivery.gateway.GatewaySource;
import org.enlace.kernel.Allowed;
import org.enlace.platform.web.TextRow;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The demonstration's own gateway for short messages and calls: it takes over, by HTTP on a free
/// port of this machine, whatever the site posts, and passes nothing on.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
@Allowed(
    reason = "the JDK's documented web server stands for a provider, apart from the site's own")
class DemoGateway implements GatewaySource, DisposableBean {
  private static final int MOST = 200;
  private static final int LARGEST = 16_384;

  private final Deque<TextRow> texts = new ArrayDeque<>();
  private final HttpServer server;
  private final String secret;
  private final InstantSource clock;

  DemoGateway(SecureRandom random, InstantSource clock) {
    byte[] drawn = new byte[32];
    random.nextBytes(drawn);
    this.secret = "whsec_" + Base64.getEncoder().encodeToString(drawn);
    this.clock = clock;
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/sms", exchange -> take(exchange, false));
    server.createContext("/voice", exchange -> take(exchange, true));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @Override
  public GatewaySettings settings() {
    return new GatewaySettings(way("/sms"), way("/voice"));
  }

  private GatewaySettings.Way way(String path) {
    return new GatewaySettings.Way(
        "http://127.0.0.1:" + server.getAddress().getPort() + path,
        GatewaySettings.Format.JSON,
        null,
        "Authorization",
        null,
        "200-299",
        null,
        "",
        secret,
        false,
        2);
  }

  /// With which what is answered is signed.
  String secret() {
    return secret;
  }

  private void take(HttpExchange exchange, boolean voice) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(LARGEST);
      boolean taken = read(body, voice);
      exchange.sendResponseHeaders(taken ? 202 : 400, -1);
    }
  }

  private boolean read(byte[] body, boolean voice) {
    try {
      if (CanonicalJson.read(body) instanceof JsonObject told) {
        add(
            new TextRow(
                word(told, "id"), voice, word(told, "to"), word(told, "text"), clock.instant()));
        return true;
      }
      return false;
    } catch (Refusal malformed) {
      return false;
    }
  }

  private static String word(JsonObject told, String name) {
    JsonValue value = told.members().get(name);
    return value instanceof JsonString(String text) ? text : "";
  }

  private synchronized void add(TextRow text) {
    texts.addFirst(text);
    while (texts.size() > MOST) {
      texts.removeLast();
    }
  }

  /// What arrived, the newest first.
  synchronized List<TextRow> all() {
    return List.copyOf(texts);
  }

  synchronized Optional<TextRow> find(String id) {
    return texts.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  @Override
  public void destroy() {
    server.stop(0);
  }
}
