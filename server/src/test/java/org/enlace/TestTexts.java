package org.enlace;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// The gateway for short messages of the tests' site, on loopback.
public final class TestTexts {
  private static final Pattern TO = Pattern.compile("\"to\":\"([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile("\"text\":\"([^\"]*)\"");

  private final List<Text> texts = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  /// A short message.
  public record Text(String to, String text) {}

  TestTexts() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    texts.add(new Text(found(TO, body), found(TEXT, body)));
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
  }

  private static String found(Pattern pattern, String body) {
    Matcher matcher = pattern.matcher(body);
    return matcher.find() ? matcher.group(1) : "";
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
  }

  /// All that was sent to a number.
  public List<String> to(String number) {
    return texts.stream().filter(each -> each.to().equals(number)).map(Text::text).toList();
  }

  /// The first message to a number that has those words, for which it waits a while.
  public String await(String number, String words) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> to(number).stream().anyMatch(each -> each.contains(words)));
    return to(number).stream().filter(each -> each.contains(words)).findFirst().orElseThrow();
  }
}
