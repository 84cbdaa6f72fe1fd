package org.enlace.identity;

import org.enlace.identity.credential.Totp;
import org.enlace.kernel.Secret;

/// The secret of an authenticator device while it is set up.
///
/// @param text for people who type it
/// @param uri for a device that reads it from a picture
public record DeviceSecret(Secret<String> text, Secret<String> uri) {
  static DeviceSecret of(byte[] secret, String address) {
    return new DeviceSecret(
        Secret.of(Totp.asText(secret)), Secret.of(Totp.asUri(secret, "Enlace", address)));
  }
}
