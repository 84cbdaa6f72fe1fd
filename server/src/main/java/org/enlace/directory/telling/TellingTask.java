package org.enlace.directory.telling;

import java.time.Duration;
import org.enlace.directory.TellingBell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Looks every second, and at once when it is woken, for what is to be told.
@Component
class TellingTask implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TellingTask.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration LAST_ROUND = Duration.ofSeconds(10);

  private final TellingRound round;
  private final TellingBell bell;
  private volatile boolean running;
  private Thread thread = Thread.ofVirtual().unstarted(() -> {});

  TellingTask(TellingRound round, TellingBell bell) {
    this.round = round;
    this.bell = bell;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("telling").daemon().start(this::work);
  }

  @Override
  public void stop() {
    running = false;
    bell.strike();
    try {
      thread.join(LAST_ROUND);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    try {
      while (running) {
        if (told() == 0) {
          bell.await(LOOK_EVERY);
        }
      }
    } catch (InterruptedException interrupted) {
      LOG.debug("telling ends", interrupted);
      Thread.currentThread().interrupt();
    }
  }

  private int told() {
    try {
      return round.tellDue();
    } catch (RuntimeException failed) {
      LOG.warn("looking for what is to be told failed, and is tried again", failed);
      return 0;
    }
  }
}
