package org.enlace.ledger;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Signs once more when what fills a new site is done: a site whose port opens has a checkpoint
/// over all that it shows.
@Component
class LogBeforePort implements SmartLifecycle {
  private static final int AFTER_THE_FILLING = 1;

  private final LogSigner signer;
  private boolean isRunning;

  LogBeforePort(LogSigner signer) {
    this.signer = signer;
  }

  @Override
  public void start() {
    signer.signNow();
    isRunning = true;
  }

  @Override
  public void stop() {
    isRunning = false;
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  @Override
  public int getPhase() {
    return AFTER_THE_FILLING;
  }
}
