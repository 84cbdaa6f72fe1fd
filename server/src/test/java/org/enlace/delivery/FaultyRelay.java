package org.enlace.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.enlace.kernel.EmailAddress;

/// A relay on sockets that goes wrong as a test wants it to: it answers otherwise, hangs up, or
/// holds its answer back.
final class FaultyRelay implements AutoCloseable {
  /// Hangs up instead of answering.
  static final String HANG_UP = "hang up";

  private final ServerSocket socket;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final Map<Stage, Queue<String>> faults = new ConcurrentHashMap<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<String> accepted = new CopyOnWriteArrayList<>();
  private final List<String> content = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);

  /// Where it goes wrong.
  enum Stage {
    CONNECT,
    MAIL,
    RCPT,
    DATA,
    /// After the first line of the content.
    CONTENT,
    DOT
  }

  FaultyRelay() {
    this(0);
  }

  FaultyRelay(int port) {
    try {
      socket = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    for (Stage each : Stage.values()) {
      faults.put(each, new ConcurrentLinkedQueue<>());
    }
    Thread.ofVirtual().name("faulty-relay").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  MailSettings settings() {
    return MailSettings.onThisMachine(port(), new EmailAddress("enlace@site.example"));
  }

  /// Answers so once, the next time it comes there.
  void fault(Stage stage, String answer) {
    faults.get(stage).add(answer);
  }

  /// The commands that it was given.
  List<String> commands() {
    return commands;
  }

  /// The addressees of what it took over, in this order.
  List<String> accepted() {
    return accepted;
  }

  /// What came whole.
  List<String> content() {
    return content;
  }

  /// Answers at last to those whose address begins with `slow`.
  void release() {
    release.countDown();
  }

  @Override
  public void close() {
    try {
      release();
      socket.close();
      for (Socket each : open) {
        each.close();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket sender = socket.accept();
        open.add(sender);
        Thread.ofVirtual().name("faulty-relay-sender").start(() -> serve(sender));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket sender) {
    try (sender;
        var in =
            new BufferedReader(
                new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8))) {
      OutputStream out = sender.getOutputStream();
      say(out, Stage.CONNECT, "220 relay.example ESMTP");
      String addressee = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
          case "EHLO" -> say(out, "250-relay.example\r\n250-8BITMIME\r\n250 DSN");
          case "MAIL" -> say(out, Stage.MAIL, "250 2.1.0 go on");
          case "RCPT" -> {
            addressee = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            say(out, Stage.RCPT, "250 2.1.5 go on");
          }
          case "DATA" -> takeOver(addressee, in, out);
          case "QUIT" -> say(out, "221 2.0.0 good-bye");
          default -> say(out, "250 2.0.0 so be it");
        }
      }
    } catch (IOException gone) {
      return; // as a test wanted it, or the sender hung up
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeOver(String addressee, BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    String refusal = faults.get(Stage.DATA).poll();
    if (refusal != null) {
      answer(out, refusal);
      return;
    }
    say(out, "354 go on");
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      message.append(line).append('\n');
      if (faults.get(Stage.CONTENT).poll() != null) {
        throw new IOException("hung up in the middle");
      }
    }
    content.add(message.toString());
    if (addressee.startsWith("slow")) {
      release.await();
    }
    String fault = faults.get(Stage.DOT).poll();
    if (fault == null) {
      accepted.add(addressee);
    }
    answer(out, fault == null ? "250 2.0.0 taken over" : fault);
  }

  private void say(OutputStream out, Stage stage, String usual) throws IOException {
    String fault = faults.get(stage).poll();
    answer(out, fault == null ? usual : fault);
  }

  private static void answer(OutputStream out, String line) throws IOException {
    if (line.equals(HANG_UP)) {
      throw new IOException("hung up");
    }
    say(out, line);
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
