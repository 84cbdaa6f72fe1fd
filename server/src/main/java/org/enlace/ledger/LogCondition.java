package org.enlace.ledger;

import java.util.Optional;
import org.enlace.ledger.tree.Signed;
import org.springframework.stereotype.Component;

/// What this node found when it last signed.
@Component
class LogCondition {
  private volatile Optional<Signed> signed = Optional.empty();

  void signed(Signed outcome) {
    signed = Optional.of(outcome);
  }

  /// Why the log is not signed, if it is not.
  Optional<Signed.Reason> refusal() {
    return signed
        .filter(Signed.Refused.class::isInstance)
        .map(Signed.Refused.class::cast)
        .map(Signed.Refused::reason);
  }
}
