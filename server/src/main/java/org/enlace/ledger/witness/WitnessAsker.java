package org.enlace.ledger.witness;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ledger.tree.LogTrees;
import org.enlace.protocol.log.Policy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the witnesses every few seconds for what is new, if there are any.
@Component
@EnableConfigurationProperties(WitnessSettings.class)
class WitnessAsker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessAsker.class);
  private static final Actor TASK = new Actor.Task("ledger");
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final List<Policy.Witness> witnesses;
  private final WitnessRound round;
  private @Nullable Thread thread;

  WitnessAsker(
      WitnessSettings settings,
      LogTrees trees,
      WitnessClient client,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.witnesses =
        settings.read().witnesses().stream().filter(each -> each.url() != null).toList();
    this.round =
        new WitnessRound(witnesses, trees, client, clock, new TransactionTemplate(transactions));
  }

  @Override
  public synchronized void start() {
    if (thread == null && !witnesses.isEmpty()) {
      thread = Thread.ofVirtual().name("witnesses").start(this::work);
    }
  }

  @SuppressWarnings("ThreadSleep") // the pause between two rounds
  private void work() {
    try {
      while (true) {
        askOnce();
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException ended) {
      LOG.debug("witnesses are no longer asked", ended);
    }
  }

  private void askOnce() {
    try {
      ActorScope.run(TASK, round::ask);
    } catch (RuntimeException failure) {
      LOG.error("the witnesses could not be asked", failure);
    }
  }

  @Override
  public synchronized void stop() {
    Thread working = thread;
    thread = null;
    if (working != null) {
      working.interrupt();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
