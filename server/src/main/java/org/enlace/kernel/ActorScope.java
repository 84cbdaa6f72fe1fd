package org.enlace.kernel;

import java.util.Optional;

/// Binds the actor of the work at hand to the running thread, and to nothing longer-lived. Where no
/// actor is bound there is none: the database then shows no row.
public final class ActorScope {
  private static final ScopedValue<Actor> CURRENT = ScopedValue.newInstance();

  private ActorScope() {}

  /// The actor bound here, if any.
  public static Optional<Actor> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// The actor bound here.
  ///
  /// @throws IllegalStateException where none is bound, which is a fault of the program
  public static Actor required() {
    return current().orElseThrow(() -> new IllegalStateException("no actor is bound to this work"));
  }

  /// Does the work as that actor.
  public static <R, X extends Throwable> R as(Actor actor, ScopedValue.CallableOp<R, X> work)
      throws X {
    return ScopedValue.where(CURRENT, actor).call(work);
  }

  /// Does the work as that actor.
  public static void run(Actor actor, Runnable work) {
    ScopedValue.where(CURRENT, actor).run(work);
  }
}
