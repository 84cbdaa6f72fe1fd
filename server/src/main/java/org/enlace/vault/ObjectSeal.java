package org.enlace.vault;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.kernel.StateCode;

/// Wraps the data keys of objects with the site key. The wrapping is bound to the object and to its
/// sealing: under other readers, as a changed row would tell them, the key does not come out.
final class ObjectSeal {
  private final SiteSeal seal;
  private final SecureRandom random;

  ObjectSeal(SiteSeal seal, SecureRandom random) {
    this.seal = seal;
    this.random = random;
  }

  /// A new data key.
  byte[] draw() {
    return ObjectCipher.draw(random);
  }

  /// The id of the site key that wraps.
  String newestKey() {
    return seal.newestKey();
  }

  SealedBytes wrap(VaultId id, Sealing sealing, byte[] secret) {
    return new SealedBytes(seal.seal(secret, context(id, sealing)));
  }

  byte[] unwrap(VaultStore.Row row) {
    return seal.unseal(row.wrappedKey().bytes(), context(row.id(), row.sealing()));
  }

  private static String context(VaultId id, Sealing sealing) {
    String readers =
        sealing.readers().stream().map(StateCode::value).sorted().collect(Collectors.joining(","));
    String authorities =
        sealing.authorities().stream()
            .map(UUID::toString)
            .sorted()
            .collect(Collectors.joining(","));
    return String.join(
        "/",
        "data-key",
        id.toString(),
        sealing.purpose(),
        sealing.marking().word(),
        readers,
        sealing.secretariat() ? "secretariat" : "",
        authorities);
  }
}
