package org.enlace.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/// A relay on loopback that takes everything over and notes when: as little work as SMTP allows, so
/// that the sender is what is measured.
final class Sink implements AutoCloseable {
  private static final int GREATEST_LINE = 4096;

  private final ServerSocket socket;
  private final List<Taken> taken = new ArrayList<>();
  private final AtomicReference<byte[]> sample = new AtomicReference<>(new byte[0]);

  /// A message that was taken over.
  ///
  /// @param at in microseconds of the counter that all processes of a machine share
  record Taken(String addressee, long at) {}

  Sink() throws IOException {
    socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().name("sink").start(this::accept);
  }

  int port() {
    return socket.getLocalPort();
  }

  /// What was taken over for addressees whose name begins so.
  List<Taken> taken(String name) {
    synchronized (taken) {
      return taken.stream().filter(each -> each.addressee().startsWith(name)).toList();
    }
  }

  /// A message as it came, without its last dot.
  byte[] sample() {
    return sample.get();
  }

  static long now() {
    return System.nanoTime() / 1_000;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket sender = socket.accept();
        sender.setTcpNoDelay(true);
        Thread.ofVirtual().name("sink-sender").start(() -> serve(sender));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket sender) {
    try (sender;
        InputStream in = new BufferedInputStream(sender.getInputStream(), 1 << 16)) {
      OutputStream out = sender.getOutputStream();
      say(out, "220 sink.example ESMTP");
      String addressee = "";
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        switch (line.split(" ", 2)[0].strip().toUpperCase(Locale.ROOT)) {
          case "EHLO" -> say(out, "250-sink.example\r\n250-8BITMIME\r\n250 DSN");
          case "RCPT" -> {
            addressee = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            say(out, "250 2.1.5 go on");
          }
          case "DATA" -> takeOver(addressee, in, out);
          default -> say(out, "250 2.0.0 so be it");
        }
      }
    } catch (IOException gone) {
      return; // the sender hung up
    }
  }

  private void takeOver(String addressee, InputStream in, OutputStream out) throws IOException {
    say(out, "354 go on");
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (String line = line(in); !line.equals(".\r\n") && !line.isEmpty(); line = line(in)) {
      message.writeBytes(line.getBytes(StandardCharsets.ISO_8859_1));
    }
    sample.set(message.toByteArray());
    synchronized (taken) {
      taken.add(new Taken(addressee, now()));
    }
    say(out, "250 2.0.0 taken over");
  }

  /// A line with its end; empty at the end of the stream.
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int each = in.read(); each >= 0; each = in.read()) {
      line.write(each);
      if (each == '\n' || line.size() == GREATEST_LINE) {
        break;
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
