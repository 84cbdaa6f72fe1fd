package org.enlace.acceptance;

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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// A mail relay on this machine (RFC 5321, as far as one sender needs it) that can keep a sender
/// waiting for the answer by which it takes a message over.
final class Relay implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final CountDownLatch silence = new CountDownLatch(1);

  Relay() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().name("relay").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// Each message that came whole, whether it was taken over or not, with its headers.
  List<String> messages() {
    return List.copyOf(messages);
  }

  /// From now on messages are taken over; nobody hears of those that came before.
  void answer() {
    silence.countDown();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket sender = socket.accept();
        Thread.ofVirtual().name("relay-sender").start(() -> serve(sender));
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
      say(out, "220 relay.example ESMTP");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (verb) {
          case "EHLO" -> say(out, "250-relay.example\r\n250 8BITMIME");
          case "DATA" -> takeOver(in, out);
          case "QUIT" -> say(out, "221 2.0.0 good-bye");
          default -> say(out, "250 2.0.0 so be it");
        }
      }
    } catch (IOException gone) {
      // The sender was killed: that is what these tests do.
      return;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void takeOver(BufferedReader in, OutputStream out)
      throws IOException, InterruptedException {
    say(out, "354 go on");
    StringBuilder message = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      message.append(line).append('\n');
    }
    boolean silent = silence.getCount() > 0;
    messages.add(message.toString());
    silence.await();
    if (silent) {
      throw new IOException("whoever sent this is gone");
    }
    say(out, "250 2.0.0 taken over");
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
