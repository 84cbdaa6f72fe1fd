package org.enlace.delivery.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.enlace.kernel.Secret;

/// Finds whether a call comes from a gateway and is fresh, by the signature of Standard Webhooks.
///
/// @param id of the message
/// @param timestamp the second in which it was signed
/// @param signature one or more, each a version, a comma and base64
public record Signed(String id, String timestamp, String signature) {
  private static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Pattern SECOND = Pattern.compile("[0-9]{1,12}");
  private static final int MOST = 5;
  private static final int SHORTEST = 24;
  private static final int LONGEST = 200;

  /// The secret that somebody wrote into the settings.
  static Optional<Secret<byte[]>> secret(String text) {
    if (!text.startsWith("whsec_")) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(text.substring("whsec_".length()));
      return bytes.length >= SHORTEST ? Optional.of(Secret.of(bytes)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /// Whether one of the signatures is by that secret, over that body, within five minutes.
  boolean isBy(Secret<byte[]> secret, byte[] body, Instant now) {
    if (id.length() > LONGEST
        || !SECOND.matcher(timestamp).matches()
        || Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs()
                .compareTo(WINDOW)
            > 0) {
      return false;
    }
    byte[] right = sign(secret, body);
    boolean found = false;
    for (String each : signature.split(" ", MOST)) {
      byte[] given = each.getBytes(StandardCharsets.UTF_8);
      found |= MessageDigest.isEqual(right, given);
    }
    return found;
  }

  private byte[] sign(Secret<byte[]> secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal(), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      String text = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", absent);
    }
  }
}
