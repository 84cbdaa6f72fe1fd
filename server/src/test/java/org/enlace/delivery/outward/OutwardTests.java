package org.enlace.delivery.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.enlace.kernel.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutwardTests {
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("X-Test")
                  + " "
                  + body);
          int status = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
          exchange.getResponseHeaders().set("Location", "/200");
          exchange.getResponseHeaders().set("Retry-After", "7");
          byte[] answer = "x".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
          exchange.sendResponseHeaders(status, status == 204 ? -1 : status == 201 ? 0 : 40_000);
          if (status != 204) {
            exchange.getResponseBody().write(answer);
          }
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void posts() {
    Response.Answered answered = answered(post(here("/200?a=b"), true));
    assertThat(answered.isGood()).isTrue();
    assertThat(answered.body().reveal()).hasSize(Outward.LONGEST_BODY);
    assertThat(received).containsExactly("/200?a=b yes {\"a\":\"é\"}");
  }

  @Test
  void readsAnAnswerInChunksAndOneWithoutABody() {
    assertThat(answered(post(here("/201"), true)).body().reveal()).hasSize(Outward.LONGEST_BODY);
    assertThat(answered(post(here("/204"), true)).body().reveal()).isEmpty();
  }

  @Test
  void followsNoRedirect() {
    Response.Answered answered = answered(post(here("/302"), true));
    assertThat(answered.status()).isEqualTo(302);
    assertThat(received).hasSize(1);
  }

  @Test
  void tellsHowLongToWait() {
    assertThat(answered(post(here("/429"), true)).retryAfter()).contains(Duration.ofSeconds(7));
    assertThat(
            new Response.Answered(503, Map.of("retry-after", "999999"), Secret.of(new byte[0]))
                .retryAfter())
        .contains(Duration.ofHours(1));
    assertThat(
            new Response.Answered(503, Map.of("retry-after", "soon"), Secret.of(new byte[0]))
                .retryAfter())
        .isEmpty();
  }

  @Test
  void callsNoAddressNearbyUnlessAllowed() {
    assertThat(post(here("/200"), false)).isEqualTo(new Response.Failed("address"));
    for (String host : List.of("127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254")) {
      assertThat(post("https://" + host + ":1/", false)).isEqualTo(new Response.Failed("address"));
    }
    assertThat(received).isEmpty();
  }

  @Test
  void callsNoNameOfWhichOneAddressIsNearby() {
    Outward mixed =
        new Outward(
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            _ -> List.of(address("8.8.8.8"), address("127.0.0.1")),
            Duration.ofSeconds(1));
    assertThat(mixed.post(call("https://rebound.example/", false)))
        .isEqualTo(new Response.Failed("address"));
  }

  @Test
  void looksANameUpOnce() {
    List<String> asked = new ArrayList<>();
    Outward once =
        new Outward(
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            host -> {
              asked.add(host);
              return List.of(InetAddress.getLoopbackAddress());
            },
            Duration.ofSeconds(5));
    String target = "http://gateway.example:" + server.getAddress().getPort() + "/200";
    assertThat(answered(once.post(call(target, true))).status()).isEqualTo(200);
    assertThat(asked).containsExactly("gateway.example");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a.example/", "ftp://a.example/", "https://u@a.example/", "mailto:a"})
  void callsHttpsAlone(String target) {
    assertThat(post(target, false)).isEqualTo(new Response.Failed("address"));
  }

  @Test
  void tellsWhatFailed() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertThat(post("http://127.0.0.1:" + closed + "/", true))
        .isEqualTo(new Response.Failed("connection"));
    Outward nameless =
        new Outward(
            (SSLSocketFactory) SSLSocketFactory.getDefault(),
            host -> {
              throw new UnknownHostException(host);
            },
            Duration.ofSeconds(1));
    assertThat(nameless.post(call("https://no.example/", false)))
        .isEqualTo(new Response.Failed("name"));
  }

  @Test
  void callsNobodyWhoDoesNotSpeakTls() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = plain.accept()) {
              socket.getOutputStream().write("SSH-2.0-x\r\n".getBytes(StandardCharsets.US_ASCII));
              received.add("byte " + socket.getInputStream().read());
            } catch (IOException closed) {
              received.add("closed");
            }
          });
      assertThat(post("https://127.0.0.1:" + plain.getLocalPort() + "/", true))
          .isEqualTo(new Response.Failed("tls"));
    }
  }

  @Test
  void isNotHeldByAnAnswerThatDrips() throws Exception {
    try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try (Socket socket = slow.accept()) {
              while (true) {
                socket.getOutputStream().write('H');
                socket.getOutputStream().flush();
                Thread.onSpinWait();
              }
            } catch (IOException closed) {
              received.add("closed");
            }
          });
      Outward brief =
          new Outward(
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              host -> Arrays.asList(InetAddress.getAllByName(host)),
              Duration.ofMillis(300));
      Response response = brief.post(call("http://127.0.0.1:" + slow.getLocalPort() + "/", true));
      assertThat(response).isIn(new Response.Failed("timeout"), new Response.Failed("answer"));
    }
  }

  @Test
  void refusesAHeaderThatBreaksTheLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new Call(
                Secret.of(URI.create("https://a.example/")),
                Map.of("X-A", "a\r\nX-B: b"),
                Secret.of(new byte[0]),
                false));
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, true",
    "190.12.0.1, true",
    "2800::1, true",
    "2606:4700::1, true",
    "0.0.0.0, false",
    "10.1.2.3, false",
    "100.64.0.1, false",
    "127.1.2.3, false",
    "169.254.169.254, false",
    "172.16.0.1, false",
    "172.31.255.255, false",
    "192.0.2.1, false",
    "192.168.1.1, false",
    "198.18.0.1, false",
    "198.51.100.7, false",
    "203.0.113.9, false",
    "224.0.0.1, false",
    "255.255.255.255, false",
    "::1, false",
    "::, false",
    "::ffff:10.0.0.1, false",
    "64:ff9b::a00:1, false",
    "fe80::1, false",
    "fc00::1, false",
    "ff02::1, false",
    "2001:db8::1, false",
    "2001::1, false",
    "2002:a00:1::, false"
  })
  void knowsThePublicNetwork(String text, boolean isPublic) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(text))).isEqualTo(isPublic);
  }

  @Property
  void readsWhateverAnswers(@ForAll byte[] bytes) {
    assertThatThrownBy(() -> AnswerReader.read(new ByteArrayInputStream(bytes)))
        .isInstanceOf(IOException.class);
  }

  @Property
  void readsWhateverFollowsAnAnswer(@ForAll byte[] bytes) throws IOException {
    byte[] head = "HTTP/1.1 200 OK\r\nX: y\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    byte[] whole = Arrays.copyOf(head, head.length + bytes.length);
    System.arraycopy(bytes, 0, whole, head.length, bytes.length);
    assertThat(AnswerReader.read(new ByteArrayInputStream(whole)).body().reveal()).isEqualTo(bytes);
  }

  private String here(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static Response post(String target, boolean nearby) {
    return Outward.ofThisMachine().post(call(target, nearby));
  }

  private static Call call(String target, boolean nearby) {
    return new Call(
        Secret.of(URI.create(target)),
        Map.of("X-Test", "yes"),
        Secret.of("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8)),
        nearby);
  }

  private static Response.Answered answered(Response response) {
    assertThat(response).isInstanceOf(Response.Answered.class);
    return (Response.Answered) response;
  }

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getByName(text);
  }
}
