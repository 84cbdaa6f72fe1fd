package org.enlace.delivery.webpush;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.LineSecrets;
import org.enlace.delivery.carriage.Carried;
import org.enlace.delivery.carriage.LineCarrier;
import org.enlace.delivery.carriage.Parcel;
import org.enlace.delivery.outward.Call;
import org.enlace.delivery.outward.Outward;
import org.enlace.delivery.outward.Response;
import org.enlace.kernel.Secret;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// Pushes notices to browsers.
final class PushCarrier implements LineCarrier {
  /// Of a browser that took back its leave, or is gone.
  static final String GONE = "gone";

  private static final int AT_ONCE = 4;

  private final PushSettings settings;
  private final PushKeys keys;
  private final LineSecrets secrets;
  private final Outward outward;
  private final Surroundings around;

  /// What the application hands on.
  record Surroundings(URI site, SecureRandom random, InstantSource clock) {}

  PushCarrier(
      PushSettings settings,
      PushKeys keys,
      LineSecrets secrets,
      Outward outward,
      Surroundings around) {
    this.settings = settings;
    this.keys = keys;
    this.secrets = secrets;
    this.outward = outward;
    this.around = around;
  }

  @Override
  public LineKind kind() {
    return LineKind.WEB_PUSH;
  }

  @Override
  public boolean isOpen() {
    return settings.enabled();
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public Carried carry(Parcel parcel) {
    UUID line = parcel.line();
    List<Secret<byte[]>> kept = line == null ? List.of() : secrets.of(line);
    if (kept.isEmpty()) {
      return new Carried.Refused(GONE);
    }
    Subscription to = Subscription.of(kept.getFirst().reveal());
    return judge(outward.post(call(parcel, to)));
  }

  private Call call(Parcel parcel, Subscription to) {
    Instant now = around.clock().instant();
    Map<String, String> headers = new HashMap<>();
    headers.put(
        "Authorization",
        Vapid.authorization(keys.pair(), to.endpoint(), settings.contactOf(around.site()), now));
    headers.put("Content-Type", "application/octet-stream");
    headers.put("Content-Encoding", "aes128gcm");
    headers.put(
        "TTL", Long.toString(Math.max(0, Duration.between(now, parcel.giveUpAt()).toSeconds())));
    headers.put("Urgency", parcel.urgent() ? "high" : "normal");
    byte[] body = PushEncryption.encrypt(payload(parcel), to, around.random());
    return new Call(Secret.of(to.endpoint()), headers, Secret.of(body), settings.nearby());
  }

  /// What the service worker shows: the words, the page that a tap opens, and the notice's id, so
  /// that one that comes twice is shown once.
  private byte[] payload(Parcel parcel) {
    Map<String, JsonValue> shown = new HashMap<>();
    shown.put("body", new JsonString(parcel.words().reveal()));
    shown.put("lang", new JsonString(parcel.language().value()));
    shown.put("tag", new JsonString(parcel.notice().toString()));
    Secret<URI> link = parcel.link();
    shown.put("path", new JsonString(link == null ? "/" : path(link.reveal())));
    return CanonicalJson.write(new JsonObject(shown));
  }

  private static String path(URI link) {
    String query = link.getRawQuery();
    return query == null ? link.getRawPath() : link.getRawPath() + "?" + query;
  }

  private static Carried judge(Response response) {
    return switch (response) {
      case Response.Failed(String reason) when reason.equals("address") ->
          new Carried.Refused("address");
      case Response.Failed(String reason) -> new Carried.Deferred(reason, null);
      case Response.Answered answered when answered.isGood() ->
          new Carried.Accepted(Integer.toString(answered.status()), null);
      case Response.Answered answered -> judge(answered);
    };
  }

  private static Carried judge(Response.Answered answered) {
    String status = Integer.toString(answered.status());
    return switch (answered.status()) {
      case 404, 410 -> new Carried.Refused(GONE + " " + status);
      case 401, 403 -> new Carried.Unreachable(status);
      case 429 -> new Carried.Deferred(status, answered.retryAfter().orElse(null));
      default ->
          answered.status() >= 500
              ? new Carried.Deferred(status, answered.retryAfter().orElse(null))
              : new Carried.Refused(status);
    };
  }
}
