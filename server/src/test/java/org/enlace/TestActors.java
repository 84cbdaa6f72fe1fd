package org.enlace;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.kernel.Grant;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Actors for tests of rooms that know no accounts.
public final class TestActors {
  private TestActors() {}

  /// Somebody with one role, in the network `test`.
  public static Actor actor(@Nullable StateCode state, Role role) {
    return actor(state, new Grant(role, new NetworkCode("test"), null, null, null));
  }

  /// Somebody with one grant.
  public static Actor actor(@Nullable StateCode state, Grant grant) {
    var session = new Actor.Credential(Actor.CredentialKind.SESSION, UUID.randomUUID());
    return new Actor.SignedIn(UUID.randomUUID(), state, List.of(grant), session);
  }

  /// Somebody at the desk of an authority.
  public static Actor desk(StateCode state, UUID authority) {
    return actor(state, new Grant(Role.DESK, new NetworkCode("test"), null, authority, null));
  }

  public static Actor secretariat() {
    return actor(null, Role.SECRETARIAT);
  }

  /// Does the work as that actor.
  public static <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.as(actor, work::get);
  }

  /// Does the work as that actor in one transaction.
  public static <T> T inTransaction(
      PlatformTransactionManager transactions, Actor actor, Callable<T> work) {
    return ActorScope.as(actor, () -> inTransaction(transactions, work));
  }

  /// Does the work in one transaction, as the actor who is bound here.
  public static <T> T inTransaction(PlatformTransactionManager transactions, Callable<T> work) {
    return new TransactionTemplate(transactions).execute(_ -> unchecked(work));
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new IllegalArgumentException(failure);
    }
  }
}
