package org.enlace.delivery.gateway;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.enlace.delivery.GatewayReports;
import org.enlace.delivery.InboundReplies;
import org.enlace.delivery.InboundReply;
import org.enlace.delivery.LineKind;
import org.springframework.stereotype.Component;

/// The door for what gateways tell: what became of a message, what somebody answered, which key
/// somebody pressed.
@Component
public class GatewayCallbacks {
  private static final int LONGEST = 16_384;
  private static final String ACKNOWLEDGES = "1";

  private final Gateways gateways;
  private final GatewayReports reports;
  private final InboundReplies replies;
  private final InstantSource clock;

  GatewayCallbacks(
      Gateways gateways, GatewayReports reports, InboundReplies replies, InstantSource clock) {
    this.gateways = gateways;
    this.reports = reports;
    this.replies = replies;
    this.clock = clock;
  }

  /// How it was taken.
  public enum Taking {
    TAKEN,
    /// It is not signed by that gateway, or not fresh.
    NOT_SIGNED,
    UNREADABLE
  }

  /// Takes what was posted by the gateway for a kind of line. To be called outside a transaction.
  public Taking take(LineKind kind, Signed signed, byte[] body) {
    if (body.length > LONGEST || !gateways.isFrom(kind, signed, body, clock.instant())) {
      return Taking.NOT_SIGNED;
    }
    Optional<Callback> told = Callback.read(body);
    told.ifPresent(each -> apply(kind, each, clock.instant()));
    return told.isPresent() ? Taking.TAKEN : Taking.UNREADABLE;
  }

  private void apply(LineKind kind, Callback told, Instant now) {
    switch (told) {
      case Callback.Status(String reference, boolean delivered, String reason) ->
          reports.take(kind, reference, delivered, reason);
      case Callback.Reply(String from, String text) ->
          replies.take(new InboundReply.Reply(kind, from, text, now));
      case Callback.Digits(String reference, String digits) -> {
        reports.take(kind, reference, true, "digits");
        if (digits.equals(ACKNOWLEDGES)) {
          reports
              .answer(kind, reference)
              .ifPresent(answer ->
                  replies.take(new InboundReply.Reply(kind, answer.number(), answer.words(), now)));
        }
      }
    }
  }
}
