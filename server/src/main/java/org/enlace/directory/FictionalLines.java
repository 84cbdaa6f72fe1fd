package org.enlace.directory;

import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// Lines of the demonstration, whose holders are fictional and return no codes. The bean exists in
/// the demonstration alone.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
public class FictionalLines {
  private final LineProof proof;

  FictionalLines(LineProof proof) {
    this.proof = proof;
  }

  /// Takes a line as proved. Only a task may do that, outside a transaction.
  public void prove(UUID line) {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task proves fictional lines");
    }
    proof.proveByLink(line);
  }
}
