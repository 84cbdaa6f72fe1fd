package org.enlace.platform.database;

import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/// Lends the worker's connections to the system's own tasks and the application's to everybody
/// else.
final class ActorDataSource extends AbstractRoutingDataSource {
  enum Login {
    APPLICATION,
    WORKER
  }

  @Override
  protected Login determineCurrentLookupKey() {
    return ActorScope.current().filter(Actor.Task.class::isInstance).isPresent()
        ? Login.WORKER
        : Login.APPLICATION;
  }
}
