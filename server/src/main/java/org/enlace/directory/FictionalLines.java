package org.enlace.directory;

import java.time.InstantSource;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lines of the demonstration, whose holders are fictional: they return no codes, and are not
/// written to about how the demonstration was filled. The bean exists in the demonstration alone.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
public class FictionalLines {
  private final LineProof proof;
  private final TellingStore tellings;
  private final InstantSource clock;

  FictionalLines(LineProof proof, TellingStore tellings, InstantSource clock) {
    this.proof = proof;
    this.tellings = tellings;
    this.clock = clock;
  }

  /// Takes a line as proved. Only a task may do that, outside a transaction.
  public void prove(UUID line) {
    requireTask();
    proof.proveByLink(line);
  }

  /// Leaves untold what is still to be told. Only a task may do that.
  @Transactional
  public void leaveUntold() {
    requireTask();
    tellings.leaveUntold(clock.instant());
  }

  private static void requireTask() {
    if (!(ActorScope.required() instanceof Actor.Task)) {
      throw new IllegalStateException("only a task proves fictional lines and leaves them alone");
    }
  }
}
