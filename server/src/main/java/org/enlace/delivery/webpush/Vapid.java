package org.enlace.delivery.webpush;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue.JsonNumber;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;

/// Shows a push service which site it is that pushes (RFC 8292).
final class Vapid {
  private static final Duration GOOD_FOR = Duration.ofHours(12);
  private static final String HEADER =
      Subscription.text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.US_ASCII));

  private Vapid() {}

  /// The header `Authorization`.
  ///
  /// @param contact whom the push service may ask, as `mailto:` or `https:`
  static String authorization(KeyPair own, URI endpoint, String contact, Instant now) {
    return "vapid t="
        + token(own, endpoint, contact, now)
        + ", k="
        + Subscription.text(P256.point((ECPublicKey) own.getPublic()));
  }

  private static String token(KeyPair own, URI endpoint, String contact, Instant now) {
    String claims =
        Subscription.text(
            CanonicalJson.write(
                new JsonObject(
                    Map.of(
                        "aud", new JsonString(origin(endpoint)),
                        "exp", new JsonNumber(now.plus(GOOD_FOR).getEpochSecond()),
                        "sub", new JsonString(contact)))));
    String signed = HEADER + "." + claims;
    return signed + "." + Subscription.text(sign(own, signed));
  }

  private static String origin(URI endpoint) {
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    return endpoint.getScheme() + "://" + endpoint.getHost() + port;
  }

  private static byte[] sign(KeyPair own, String words) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(own.getPrivate());
      signature.update(words.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has ECDSA", absent);
    }
  }
}
