package org.enlace.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The relay's own limit: a message that is there already, sent again and again by as few commands
/// as SMTP allows, over as many connections as the server uses. It keeps nothing.
final class BareSender {
  private static final int CONNECTIONS = 8;

  private final int port;
  private final byte[] message;

  /// @param port of the relay
  /// @param message with its line ends, without its last dot
  BareSender(int port, byte[] message) {
    this.port = port;
    this.message = message.clone();
  }

  /// Sends to so many addressees of that name.
  void send(String name, int count) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (int connection = 0; connection < CONNECTIONS; connection++) {
        int first = connection;
        all.add(
            threads.submit(() -> {
              over(name, first, count);
              return null;
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    } catch (ExecutionException failure) {
      throw new IOException(failure);
    }
  }

  private void over(String name, int first, int count) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      answered(in);
      say(in, out, "EHLO bench.example");
      for (int i = first; i < count; i += CONNECTIONS) {
        say(in, out, "MAIL FROM:<enlace@site.example>");
        say(in, out, "RCPT TO:<" + name + i + "@bench.example>");
        say(in, out, "DATA");
        out.write(message);
        say(in, out, ".");
      }
    }
  }

  private static void say(BufferedReader in, OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
    answered(in);
  }

  private static void answered(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    if (line == null || (line.charAt(0) != '2' && line.charAt(0) != '3')) {
      throw new IOException("the relay answered: " + line);
    }
  }
}
