package org.enlace.duty;

import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every second, and at once when it is woken, for steps that are due. One that fails again
/// and again is put off by itself, so that it holds up no other.
@Component
class EscalationTask implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EscalationTask.class);
  private static final Actor TASK = new Actor.Task("escalation");
  private static final long LOOK_EVERY_MILLIS = 1_000;

  private final Ringer ringer;
  private final Bell bell;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  EscalationTask(Ringer ringer, Bell bell) {
    this.ringer = ringer;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("escalation").daemon().start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    bell.strike();
    try {
      thread.join(10_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        if (ringAllDue() == 0) {
          bell.await(LOOK_EVERY_MILLIS);
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failed) {
        LOG.warn("looking for due steps failed, and is tried again in a second", failed);
        pause();
      }
    }
  }

  private void pause() {
    try {
      bell.await(LOOK_EVERY_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /// Does what is due: all at once, and one by one where that fails.
  ///
  /// @return how many steps were taken
  int ringAllDue() {
    try {
      return ActorScope.as(TASK, ringer::ringDue);
    } catch (RuntimeException failed) {
      LOG.warn("ringing all due steps at once failed; each is tried by itself", failed);
      ActorScope.run(TASK, () -> ringer.due().forEach(this::ringOne));
      return 0;
    }
  }

  private void ringOne(UUID escalation) {
    try {
      ringer.ringOne(escalation);
    } catch (RuntimeException failed) {
      LOG.warn("escalation {} failed at its step, which is put off", escalation, failed);
      ringer.postpone(escalation);
    }
  }
}
