package org.enlace.delivery.sms;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.jspecify.annotations.Nullable;

/// Opens connections to the message centre; with TLS its certificate must be for its name.
///
/// @param sockets TLS, or null for none
record Connections(@Nullable SSLSocketFactory sockets) implements ConnectionFactory {
  private static final int CONNECTING = 5_000;

  @Override
  public Connection createConnection(String host, int port) throws IOException {
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(host, port), CONNECTING);
      plain.setTcpNoDelay(true);
      return new SocketConnection(sockets == null ? plain : secured(sockets, plain, host, port));
    } catch (IOException failure) {
      plain.close();
      throw failure;
    }
  }

  private static Socket secured(SSLSocketFactory sockets, Socket plain, String host, int port)
      throws IOException {
    SSLSocket socket = (SSLSocket) sockets.createSocket(plain, host, port, true);
    SSLParameters rules = socket.getSSLParameters();
    rules.setEndpointIdentificationAlgorithm("HTTPS");
    rules.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    socket.setSSLParameters(rules);
    socket.setSoTimeout(CONNECTING);
    socket.startHandshake();
    socket.setSoTimeout(0);
    return socket;
  }
}
