package org.enlace.delivery;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Which kinds of line a State has switched off, as delivery itself asks.
@Component
class LineSwitches {
  private final LineSwitchStore store;
  private final TransactionTemplate reading;

  LineSwitches(LineSwitchStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /// Whether notices of a kind go to no line of that State.
  boolean areOff(@Nullable StateCode state, LineKind kind) {
    return state != null && off(state).contains(kind);
  }

  Set<LineKind> off(StateCode state) {
    return ActorScope.as(
        Claims.TASK,
        () -> {
          Set<LineKind> off = EnumSet.noneOf(LineKind.class);
          off.addAll(Objects.requireNonNull(reading.execute(_ -> store.off(state))));
          return off;
        });
  }
}
