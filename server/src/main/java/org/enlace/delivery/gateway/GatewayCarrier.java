package org.enlace.delivery.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Segment;
import org.enlace.delivery.carriage.Carried;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.Parcel;
import org.enlace.delivery.outward.Call;
import org.enlace.delivery.outward.Outward;
import org.enlace.delivery.outward.Response;
import org.enlace.kernel.Secret;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.enlace.protocol.Refusal;
import org.enlace.ui.page.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Posts short messages, or calls that read a notice out, to a gateway.
final class GatewayCarrier implements LineCarrier {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayCarrier.class);

  private final LineKind kind;
  private final GatewaySettings.Way way;
  private final URI target;
  private final Outward outward;
  private final Surroundings around;

  /// What the application hands on.
  record Surroundings(URI site, Messages texts) {}

  GatewayCarrier(
      LineKind kind, GatewaySettings.Way way, URI target, Outward outward, Surroundings around) {
    this.kind = kind;
    this.way = way;
    this.target = target;
    this.outward = outward;
    this.around = around;
  }

  @Override
  public LineKind kind() {
    return kind;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public int atOnce() {
    return way.connections();
  }

  @Override
  public Carried carry(Parcel parcel) {
    Optional<String> text = kind == LineKind.VOICE ? spoken(parcel) : written(parcel);
    return text.map(words -> judge(parcel, outward.post(call(parcel, words))))
        .orElseGet(() -> new Carried.Unsendable("segment"));
  }

  private static Optional<String> written(Parcel parcel) {
    return Segment.of(parcel.brief().reveal()).map(Segment::text);
  }

  /// The words, and where there is something to do, how to do it by a key.
  private Optional<String> spoken(Parcel parcel) {
    String words = Spoken.of(parcel.words().reveal());
    if (parcel.link() == null || way.callbackSecret() == null) {
      return Optional.of(words);
    }
    String press =
        around.texts().text(parcel.language().locale(), "delivery.voice.press", Map.of());
    return Optional.of(words + " " + press);
  }

  private Call call(Parcel parcel, String words) {
    Map<String, String> values =
        Map.of(
            "to", parcel.address().reveal(),
            "text", words,
            "id", parcel.notice().toString(),
            "language", parcel.language().value(),
            "from", way.from(),
            "callback", around.site() + "/api/v1/gateways/" + kind.word());
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", way.body().contentType());
    String secret = way.secret();
    if (secret != null) {
      headers.put(way.header(), secret);
    }
    byte[] body = way.body().fill(values).getBytes(StandardCharsets.UTF_8);
    return new Call(Secret.of(target), headers, Secret.of(body), way.mayBeNearby());
  }

  /// A gateway that cannot be reached or does not let us in is at fault, not the line. One that
  /// refuses this message for good tells of the line.
  private Carried judge(Parcel parcel, Response response) {
    return switch (response) {
      case Response.Failed(String reason) -> new Carried.Unreachable(reason);
      case Response.Answered answered when way.good().contain(answered.status()) ->
          new Carried.Accepted(
              Integer.toString(answered.status()), reference(parcel, answered.body().reveal()));
      case Response.Answered answered -> refusal(answered);
    };
  }

  private static Carried refusal(Response.Answered answered) {
    int status = answered.status();
    String reply = Integer.toString(status);
    if (status == 429 || status >= 500) {
      return new Carried.Deferred(reply, answered.retryAfter().orElse(null));
    }
    return status == 400 || status == 422
        ? new Carried.Refused(reply)
        : new Carried.Unreachable(reply);
  }

  /// Under which id the gateway will tell what became of it; null where it tells nothing.
  private @Nullable String reference(Parcel parcel, byte[] body) {
    if (way.callbackSecret() == null) {
      return null;
    }
    String member = way.reference();
    if (member == null) {
      return parcel.notice().toString();
    }
    Optional<String> told = member(body, member);
    if (told.isEmpty()) {
      LOG.warn("the gateway for {} told no id by the name of the settings", kind.word());
    }
    return told.orElse(null);
  }

  private static Optional<String> member(byte[] body, String path) {
    try {
      JsonValue at = CanonicalJson.read(body);
      for (String name : path.split("\\.", 10)) {
        JsonValue next = at instanceof JsonObject(var members) ? members.get(name) : null;
        if (next == null) {
          return Optional.empty();
        }
        at = next;
      }
      return switch (at) {
        case JsonString(String text) -> Optional.of(text);
        case JsonNumber(double number) -> Optional.of(Long.toString((long) number));
        default -> Optional.empty();
      };
    } catch (Refusal malformed) {
      return Optional.empty();
    }
  }
}
