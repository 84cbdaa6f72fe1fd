package org.enlace.delivery.outward;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes calls over HTTP/1.1. The host's name is looked up once, every address that it has must be
/// fit, and the connection goes to one of these: a name that answers otherwise the second time
/// leads nowhere else. One call, one connection; a redirect is an answer like any other.
public final class Outward {
  /// How much of an answer is read.
  public static final int LONGEST_BODY = 16_384;

  private static final Logger LOG = LoggerFactory.getLogger(Outward.class);
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final ScheduledExecutorService DEADLINES =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("outward-deadlines").factory());

  private final SSLSocketFactory sockets;
  private final Names names;
  private final Duration whole;

  /// Looks names up.
  public interface Names {
    List<InetAddress> of(String host) throws UnknownHostException;
  }

  public Outward(SSLSocketFactory sockets, Names names, Duration whole) {
    this.sockets = sockets;
    this.names = names;
    this.whole = whole;
  }

  /// With the certificates that Java trusts and the machine's names.
  public static Outward ofThisMachine() {
    return new Outward(
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        host -> Arrays.asList(InetAddress.getAllByName(host)),
        Duration.ofSeconds(10));
  }

  /// Makes a call. It never throws: what fails is told.
  public Response post(Call call) {
    URI target = call.target().reveal();
    if (!isFit(target, call.nearby())) {
      return new Response.Failed("address");
    }
    AtomicBoolean late = new AtomicBoolean();
    try {
      Optional<InetAddress> address = address(target, call.nearby());
      return address.isPresent()
          ? exchange(call, address.get(), late)
          : new Response.Failed("address");
    } catch (UnknownHostException unknown) {
      return new Response.Failed("name");
    } catch (SocketTimeoutException slow) {
      return new Response.Failed("timeout");
    } catch (SSLException untrusted) {
      return new Response.Failed(late.get() ? "timeout" : "tls");
    } catch (IOException failure) {
      LOG.debug("a call to a program of others failed", failure);
      return new Response.Failed(
          late.get() ? "timeout" : failure instanceof BadAnswer ? "answer" : "connection");
    }
  }

  private static boolean isFit(URI target, boolean nearby) {
    boolean scheme =
        "https".equals(target.getScheme()) || (nearby && "http".equals(target.getScheme()));
    return scheme && target.getHost() != null && target.getRawUserInfo() == null;
  }

  /// The address to which the call goes; empty where one of them is not fit.
  private Optional<InetAddress> address(URI target, boolean nearby) throws UnknownHostException {
    List<InetAddress> known = names.of(bare(target.getHost()));
    return nearby || known.stream().allMatch(PublicAddress::is)
        ? known.stream().findFirst()
        : Optional.empty();
  }

  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private Response exchange(Call call, InetAddress address, AtomicBoolean late) throws IOException {
    URI target = call.target().reveal();
    boolean secure = "https".equals(target.getScheme());
    int port = target.getPort() >= 0 ? target.getPort() : secure ? 443 : 80;
    try (Socket plain = new Socket()) {
      ScheduledFuture<?> deadline = closeAfterAll(plain, late);
      try {
        plain.connect(new InetSocketAddress(address, port), Math.toIntExact(CONNECTING.toMillis()));
        plain.setSoTimeout(Math.toIntExact(whole.toMillis()));
        Socket socket = secure ? secured(plain, bare(target.getHost()), port) : plain;
        OutputStream out = socket.getOutputStream();
        out.write(head(call, port));
        out.write(call.body().reveal());
        out.flush();
        return AnswerReader.read(new BufferedInputStream(socket.getInputStream()));
      } finally {
        deadline.cancel(false);
      }
    }
  }

  /// A reader that drips its answer byte by byte does not hold a courier for longer.
  private ScheduledFuture<?> closeAfterAll(Socket socket, AtomicBoolean late) {
    return DEADLINES.schedule(
        () -> {
          late.set(true);
          close(socket);
        },
        whole.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      LOG.debug("a connection did not close in order", failure);
    }
  }

  /// TLS with the host's name in the hello and in the certificate.
  private SSLSocket secured(Socket plain, String host, int port) throws IOException {
    SSLSocket socket = (SSLSocket) sockets.createSocket(plain, host, port, true);
    SSLParameters rules = socket.getSSLParameters();
    rules.setEndpointIdentificationAlgorithm("HTTPS");
    rules.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setSSLParameters(rules);
    socket.startHandshake();
    return socket;
  }

  private static byte[] head(Call call, int port) {
    URI target = call.target().reveal();
    String path =
        target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    StringBuilder head = new StringBuilder("POST ").append(path);
    if (target.getRawQuery() != null) {
      head.append('?').append(target.getRawQuery());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(target.getHost());
    if (target.getPort() >= 0) {
      head.append(':').append(port);
    }
    head.append("\r\nUser-Agent: Enlace\r\nAccept: */*\r\nConnection: close\r\nContent-Length: ")
        .append(call.body().reveal().length)
        .append("\r\n");
    call.headers()
        .forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  /// The other side does not speak HTTP.
  static final class BadAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    BadAnswer(String what) {
      super(what);
    }
  }
}
