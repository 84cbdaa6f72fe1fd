package org.enlace.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.enlace.protocol.Refusal.Reason;

/// The outside of a request: everything about it but what it says. Made once by the sending site,
/// never changed.
///
/// Refused: a reference whose pair is not that of the parties, since people read the parties off
/// it; and a fictional State (XA to XZ) outside an exercise.
///
/// @param reference the name of the request, unique at its origin
/// @param route from whom, to whom and through what
/// @param nature what kind of request it is
/// @param sentAt when it was sent; cut to the millisecond
/// @param content the seal of what it says
public record RequestEnvelope(
    RequestReference reference,
    RequestRoute route,
    RequestNature nature,
    Instant sentAt,
    RequestContent content) {

  /// The most bytes that an envelope may have in canonical JSON.
  public static final int LARGEST_BYTES = 8_192;

  private static final byte[] DOMAIN =
      "enlace/request-envelope/v1\0".getBytes(StandardCharsets.US_ASCII);

  public RequestEnvelope {
    sentAt = UtcTime.require(sentAt);
    List<String> named = List.of(reference.sender(), reference.receiver());
    if (!named.equals(List.of(route.from().state(), route.to().state()))) {
      throw new Refusal(
          Reason.VALUE_OUTSIDE_RULE, "the reference must name the sender and the receiver");
    }
    boolean fictional = route.from().isFictional() || route.to().isFictional();
    if (fictional && nature.marking() != Marking.EXERCISE) {
      throw new Refusal(Reason.VALUE_OUTSIDE_RULE, "fictional States take part in exercises only");
    }
  }

  /// Reads the canonical bytes of an envelope; anything but the exact bytes of one is refused.
  public static RequestEnvelope parse(byte[] bytes) {
    return EnvelopeJson.read(CanonicalJson.readCanonical(bytes, LARGEST_BYTES));
  }

  /// The canonical bytes, which are kept, passed on and signed.
  public byte[] bytes() {
    return CanonicalJson.write(EnvelopeJson.write(this));
  }

  /// SHA-256 of `enlace/request-envelope/v1`, a zero byte and the canonical bytes, in lower-case
  /// hexadecimal digits.
  public String digest() {
    return HexFormat.of().formatHex(Sha256.of(DOMAIN, bytes()));
  }
}
