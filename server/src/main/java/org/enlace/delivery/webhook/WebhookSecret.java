package org.enlace.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.enlace.kernel.Secret;

/// The secret that a program shares with this site, as Standard Webhooks writes it.
///
/// @param bytes 32 random ones
public record WebhookSecret(Secret<byte[]> bytes) {
  private static final int LENGTH = 32;

  /// A new one.
  public static WebhookSecret draw(SecureRandom random) {
    byte[] drawn = new byte[LENGTH];
    random.nextBytes(drawn);
    return new WebhookSecret(Secret.of(drawn));
  }

  /// As it is shown, once: `whsec_` and base64.
  public Secret<String> shown() {
    return bytes.map(each -> "whsec_" + Base64.getEncoder().encodeToString(each));
  }

  /// The signature of a message.
  String sign(String id, long second, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes.reveal(), "HmacSHA256"));
      byte[] signed =
          mac.doFinal((id + "." + second + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException("every Java platform has HMAC with SHA-256", absent);
    }
  }
}
