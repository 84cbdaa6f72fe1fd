package org.enlace.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// A page that notes who did what, and for which some subjects are settled.
@Component
class TestActionPage implements ActionPage {
  static final String PURPOSE = "test.acknowledgement";

  final List<Actor> acted = new CopyOnWriteArrayList<>();
  final Set<UUID> settled = ConcurrentHashMap.newKeySet();
  final Set<UUID> failing = ConcurrentHashMap.newKeySet();

  @Override
  public String purpose() {
    return PURPOSE;
  }

  @Override
  public Optional<Offer> show(ActionToken token) {
    if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
      throw new IllegalStateException("showing writes nothing");
    }
    return settled.contains(token.subject())
        ? Optional.empty()
        : Optional.of(new Offer("<Acuse> " + token.language(), List.of("Solo eso."), "Acusar"));
  }

  @Override
  public Optional<Done> act(ActionToken token) {
    if (failing.contains(token.subject())) {
      throw new IllegalStateException("the page fails");
    }
    if (settled.contains(token.subject())) {
      return Optional.empty();
    }
    acted.add(ActorScope.required());
    return Optional.of(new Done("Recibido", List.of("Quedó registrado.")));
  }
}
