package org.enlace.delivery.sms;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.SmppServerConfiguration;
import com.cloudhopper.smpp.SmppServerHandler;
import com.cloudhopper.smpp.SmppServerSession;
import com.cloudhopper.smpp.SmppSessionConfiguration;
import com.cloudhopper.smpp.impl.DefaultSmppServer;
import com.cloudhopper.smpp.impl.DefaultSmppSessionHandler;
import com.cloudhopper.smpp.pdu.BaseBind;
import com.cloudhopper.smpp.pdu.BaseBindResp;
import com.cloudhopper.smpp.pdu.DeliverSm;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.pdu.PduResponse;
import com.cloudhopper.smpp.pdu.SubmitSm;
import com.cloudhopper.smpp.pdu.SubmitSmResp;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.SmppProcessingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/// A message centre of another make, on loopback, that does what a test wants.
public final class MessageCentre implements AutoCloseable {
  private final List<SubmitSm> submitted = new CopyOnWriteArrayList<>();
  private final List<SmppServerSession> sessions = new CopyOnWriteArrayList<>();
  private final List<String> binds = new CopyOnWriteArrayList<>();
  private final AtomicInteger enquiries = new AtomicInteger();
  private final String name = UUID.randomUUID().toString();
  private final DefaultSmppServer server;
  private final int port;
  private volatile int bindStatus = SmppConstants.STATUS_OK;
  private volatile int status = SmppConstants.STATUS_OK;

  public MessageCentre() throws Exception {
    this(free());
  }

  public MessageCentre(int port) throws Exception {
    this.port = port;
    SmppServerConfiguration configuration = new SmppServerConfiguration();
    configuration.setHost("127.0.0.1");
    configuration.setPort(port);
    configuration.setSystemId("centre");
    configuration.setMaxConnectionSize(10);
    configuration.setJmxEnabled(false);
    this.server = new DefaultSmppServer(configuration, new Binds());
    server.start();
  }

  private static int free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public int port() {
    return port;
  }

  public List<SubmitSm> submitted() {
    return submitted;
  }

  /// The id that the n-th message gets.
  public String reference(int number) {
    return name + "-" + number;
  }

  /// As `name/password/type`.
  public List<String> binds() {
    return binds;
  }

  public int enquiries() {
    return enquiries.get();
  }

  public void answersBindsWith(int wanted) {
    bindStatus = wanted;
  }

  public void answersMessagesWith(int wanted) {
    status = wanted;
  }

  public void awaitBound() {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !sessions.isEmpty());
  }

  /// Drops all connections without a word.
  public void drop() {
    sessions.forEach(SmppServerSession::close);
    sessions.clear();
  }

  /// Delivers a report on a message.
  public void report(String reference, String state) throws Exception {
    String text =
        "id:"
            + reference
            + " sub:001 dlvrd:001 submit date:2611220314 done date:2611220314 stat:"
            + state
            + " err:000 text:";
    deliver("51999000111", SmppConstants.ESM_CLASS_MT_SMSC_DELIVERY_RECEIPT, (byte) 0, text);
  }

  /// Delivers what somebody wrote.
  public void write(String from, String text) throws Exception {
    deliver(from, (byte) 0, (byte) 0, text);
  }

  private void deliver(String from, byte esmClass, byte coding, String text) throws Exception {
    DeliverSm delivered = new DeliverSm();
    delivered.setSourceAddress(new Address((byte) 1, (byte) 1, from));
    delivered.setDestAddress(new Address((byte) 1, (byte) 1, "511234"));
    delivered.setEsmClass(esmClass);
    delivered.setDataCoding(coding);
    delivered.setShortMessage(text.getBytes(StandardCharsets.US_ASCII));
    sessions.getLast().sendRequestPdu(delivered, 10_000, true).await();
  }

  @Override
  public void close() {
    server.destroy();
  }

  private final class Binds implements SmppServerHandler {
    @Override
    @SuppressWarnings("rawtypes") // the library's own signature
    public void sessionBindRequested(
        Long id, SmppSessionConfiguration configuration, BaseBind request)
        throws SmppProcessingException {
      binds.add(
          request.getSystemId() + "/" + request.getPassword() + "/" + request.getSystemType());
      if (bindStatus != SmppConstants.STATUS_OK) {
        throw new SmppProcessingException(bindStatus);
      }
    }

    @Override
    public void sessionCreated(Long id, SmppServerSession session, BaseBindResp response) {
      session.serverReady(new Requests());
      sessions.add(session);
    }

    @Override
    public void sessionDestroyed(Long id, SmppServerSession session) {
      sessions.remove(session);
      session.destroy();
    }
  }

  private final class Requests extends DefaultSmppSessionHandler {
    @Override
    @SuppressWarnings("rawtypes") // the library's own signature
    public PduResponse firePduRequestReceived(PduRequest request) {
      if (request instanceof SubmitSm message) {
        submitted.add(message);
        SubmitSmResp answer = message.createResponse();
        answer.setCommandStatus(status);
        answer.setMessageId(reference(submitted.size()));
        return answer;
      }
      enquiries.incrementAndGet();
      return request.createResponse();
    }
  }
}
