package org.enlace.delivery.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/// Calls programs of States.
final class WebhookCarrier implements LineCarrier {
  private static final int AT_ONCE = 4;

  private final WebhookSettings settings;
  private final LineSecrets secrets;
  private final Outward outward;
  private final InstantSource clock;

  WebhookCarrier(
      WebhookSettings settings, LineSecrets secrets, Outward outward, InstantSource clock) {
    this.settings = settings;
    this.secrets = secrets;
    this.outward = outward;
    this.clock = clock;
  }

  @Override
  public LineKind kind() {
    return LineKind.WEBHOOK;
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
    return kept.isEmpty()
        ? new Carried.Refused("no-secret")
        : judge(outward.post(call(parcel, kept)));
  }

  /// While two secrets are good, the call carries a signature by each.
  private Call call(Parcel parcel, List<Secret<byte[]>> kept) {
    Instant now = clock.instant();
    String body = body(parcel);
    String id = "msg_" + parcel.notice();
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
    headers.put(
        "webhook-signature",
        kept.stream()
            .map(each -> new WebhookSecret(each).sign(id, now.getEpochSecond(), body))
            .collect(Collectors.joining(" ")));
    return new Call(
        parcel.address().map(URI::create),
        headers,
        Secret.of(body.getBytes(StandardCharsets.UTF_8)),
        settings.nearby());
  }

  private static String body(Parcel parcel) {
    Map<String, JsonValue> data = new HashMap<>();
    data.put("text", new JsonString(parcel.words().reveal()));
    data.put("language", new JsonString(parcel.language().value()));
    data.put("marking", new JsonString(parcel.marking().word()));
    data.put("urgency", new JsonString(parcel.urgent() ? "urgent" : "ordinary"));
    Secret<URI> link = parcel.link();
    if (link != null) {
      data.put("link", new JsonString(link.reveal().toString()));
    }
    byte[] written =
        CanonicalJson.write(
            new JsonObject(
                Map.of(
                    "type", new JsonString("notice"),
                    "timestamp", new JsonString(parcel.stagedAt().toString()),
                    "data", new JsonObject(data))));
    return new String(written, StandardCharsets.UTF_8);
  }

  /// A redirect is refused, and so is 410, by which a program says that it wants no more.
  private static Carried judge(Response response) {
    return switch (response) {
      case Response.Failed(String reason) when reason.equals("address") ->
          new Carried.Refused("address");
      case Response.Failed(String reason) -> new Carried.Deferred(reason, null);
      case Response.Answered answered when answered.isGood() ->
          new Carried.Accepted(Integer.toString(answered.status()), null);
      case Response.Answered answered when isFinal(answered.status()) ->
          new Carried.Refused(Integer.toString(answered.status()));
      case Response.Answered answered ->
          new Carried.Deferred(
              Integer.toString(answered.status()), answered.retryAfter().orElse(null));
    };
  }

  private static boolean isFinal(int status) {
    return status == 410 || (status >= 300 && status < 400);
  }
}
