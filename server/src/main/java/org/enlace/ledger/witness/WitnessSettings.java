package org.enlace.ledger.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.Policy;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Who cosigns.
///
/// @param policy a file in the form of C2SP tlog-policy, whose witnesses with an address are asked;
///   none are asked without it
@ConfigurationProperties("enlace.witnesses")
public record WitnessSettings(@Nullable Path policy) {
  private static final Policy NOBODY = Policy.of(List.of());

  /// What the file says, or nobody.
  Policy read() {
    if (policy == null) {
      return NOBODY;
    }
    try {
      return Policy.parse(Files.readAllBytes(policy));
    } catch (IOException | Refusal wrong) {
      throw new IllegalArgumentException(
          "ENLACE_WITNESSES_POLICY must name a file in the form of C2SP tlog-policy: "
              + wrong.getMessage(),
          wrong);
    }
  }
}
