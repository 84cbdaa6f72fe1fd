package org.enlace.identity;

import java.util.function.Supplier;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Does work on credentials as the system's own task, in a transaction of its own: whoever signs in
/// is nobody yet, and no actor's login may read the tables of credentials.
@Component
final class TaskWork {
  private static final Actor TASK = new Actor.Task("sign-in");

  private final TransactionTemplate transaction;

  TaskWork(PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  <R extends @Nullable Object> R inTransaction(Supplier<R> work) {
    return ActorScope.as(TASK, () -> transaction.execute(_ -> work.get()));
  }

  void doInTransaction(Runnable work) {
    ActorScope.run(TASK, () -> transaction.executeWithoutResult(_ -> work.run()));
  }

  /// Outside a transaction, for a single statement whose policy asks for no actor.
  <R extends @Nullable Object> R inOneStatement(Supplier<R> work) {
    return ActorScope.as(TASK, work::get);
  }
}
