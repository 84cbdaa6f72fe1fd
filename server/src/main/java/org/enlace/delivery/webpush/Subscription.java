package org.enlace.delivery.webpush;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Secret;
import org.enlace.protocol.CanonicalJson;
import org.enlace.protocol.JsonValue;
import org.enlace.protocol.JsonValue.JsonObject;
import org.enlace.protocol.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;

/// Where a browser takes notices, as its push service gave it: an address that whoever knows it may
/// push to, and the keys to which notices are encrypted.
///
/// @param endpoint https; whether its host is fit is found when it is called
/// @param key the browser's key
/// @param secret 16 bytes that the browser and this site share
public record Subscription(URI endpoint, ECPublicKey key, Secret<byte[]> secret) {
  private static final int LONGEST = 1_000;
  private static final int SECRET = 16;

  /// Reads what a page posts: the address and the two keys in base64url. Empty where one of them is
  /// not what it must be.
  ///
  /// @param nearby whether an address without TLS is allowed, for tests
  public static Optional<Subscription> read(
      String endpoint, String key, String secret, boolean nearby) {
    Optional<URI> address = address(endpoint, nearby);
    Optional<ECPublicKey> point = bytes(key).flatMap(P256::publicKey);
    Optional<byte[]> shared = bytes(secret).filter(bytes -> bytes.length == SECRET);
    return address.isPresent() && point.isPresent() && shared.isPresent()
        ? Optional.of(new Subscription(address.get(), point.get(), Secret.of(shared.get())))
        : Optional.empty();
  }

  private static Optional<URI> address(String text, boolean nearby) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text);
      boolean scheme =
          "https".equals(address.getScheme()) || (nearby && "http".equals(address.getScheme()));
      return scheme
              && address.getHost() != null
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null
          ? Optional.of(address)
          : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> bytes(String base64) {
    try {
      return base64.length() > 200
          ? Optional.empty()
          : Optional.of(Base64.getUrlDecoder().decode(base64));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// The bytes that are sealed.
  public byte[] write() {
    return CanonicalJson.write(
        new JsonObject(
            Map.of(
                "auth", new JsonString(text(secret.reveal())),
                "endpoint", new JsonString(endpoint.toString()),
                "p256dh", new JsonString(text(P256.point(key))))));
  }

  static Subscription of(byte[] kept) {
    if (CanonicalJson.read(kept) instanceof JsonObject object) {
      return read(
              word(object.members().get("endpoint")),
              word(object.members().get("p256dh")),
              word(object.members().get("auth")),
              true)
          .orElseThrow(() -> new IllegalStateException("a kept subscription is whole"));
    }
    throw new IllegalStateException("a kept subscription is an object");
  }

  private static String word(@Nullable JsonValue value) {
    return value instanceof JsonString(String text) ? text : "";
  }

  static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Prints nothing that opens the way to the browser.
  @Override
  public String toString() {
    return "Subscription[]";
  }
}
