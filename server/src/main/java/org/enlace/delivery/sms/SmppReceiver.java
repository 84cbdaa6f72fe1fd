package org.enlace.delivery.sms;

import java.time.InstantSource;
import java.util.Objects;
import org.enlace.delivery.GatewayReports;
import org.enlace.delivery.InboundReplies;
import org.enlace.delivery.InboundReply;
import org.enlace.delivery.LineKind;
import org.enlace.kernel.Secret;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes what the message centre delivers. What cannot be taken at the moment is refused, so that
/// the centre delivers it again.
final class SmppReceiver implements MessageReceiverListener {
  private static final Logger LOG = LoggerFactory.getLogger(SmppReceiver.class);
  private static final int TRY_AGAIN = 0x64;
  private static final int NOT_TAKEN = 0x65;

  private final GatewayReports reports;
  private final InboundReplies replies;
  private final InstantSource clock;

  SmppReceiver(GatewayReports reports, InboundReplies replies, InstantSource clock) {
    this.reports = reports;
    this.replies = replies;
    this.clock = clock;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivered) throws ProcessRequestException {
    try {
      Incoming.of(pdu(delivered)).ifPresent(this::take);
    } catch (RuntimeException failure) {
      LOG.error("what the message centre delivered was not taken", failure);
      throw new ProcessRequestException("not taken", TRY_AGAIN);
    }
  }

  private void take(Incoming incoming) {
    switch (incoming) {
      case Incoming.Report(String reference, boolean delivered, String reason) ->
          reports.take(LineKind.SMS, reference, delivered, reason);
      case Incoming.Message(String from, String text) ->
          replies.take(new InboundReply.Reply(LineKind.SMS, from, text, clock.instant()));
    }
  }

  private static Incoming.Pdu pdu(DeliverSm delivered) {
    OptionalParameter.Message_payload payload =
        delivered.getOptionalParameter(OptionalParameter.Message_payload.class);
    OptionalParameter.Receipted_message_id receipted =
        delivered.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    OptionalParameter.Message_state state =
        delivered.getOptionalParameter(OptionalParameter.Message_state.class);
    byte[] message = Objects.requireNonNullElse(delivered.getShortMessage(), new byte[0]);
    return new Incoming.Pdu(
        delivered.getEsmClass(),
        delivered.getDataCoding(),
        Objects.requireNonNullElse(delivered.getSourceAddr(), ""),
        Secret.of(payload != null && message.length == 0 ? payload.getValue() : message),
        receipted == null ? null : receipted.getValueAsString(),
        state == null ? null : (int) state.getValue());
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    LOG.debug("the message centre alerts");
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not taken", NOT_TAKEN);
  }
}
