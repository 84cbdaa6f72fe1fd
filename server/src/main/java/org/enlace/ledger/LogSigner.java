package org.enlace.ledger;

import java.time.Duration;
import org.enlace.kernel.Actor;
import org.enlace.kernel.ActorScope;
import org.enlace.ledger.tree.LogTrees;
import org.enlace.ledger.tree.Signed;
import org.enlace.ledger.tree.Signing;
import org.enlace.protocol.log.SignedCheckpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Signs what was committed, right after it: before anything else of the site starts, then whenever
/// entries were committed on this node, and every few seconds what other nodes left unsigned.
@Component
class LogSigner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LogSigner.class);
  private static final Actor TASK = new Actor.Task("ledger");
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
  private static final Duration LAST_SIGNING = Duration.ofSeconds(3);

  /// Before the demonstration records its first entries, and long before the port opens.
  private static final int FIRST = -100;

  private final LogOpener opener;
  private final Signing signing;
  private final LogTrees trees;
  private final LogBell bell;
  private final LogCondition condition;
  private final TransactionTemplate transaction;
  private volatile long signedUpTo = -1;
  private @Nullable Thread thread;
  private volatile boolean isRunning;

  LogSigner(
      LogOpener opener,
      Signing signing,
      LogTrees trees,
      LogBell bell,
      LogCondition condition,
      PlatformTransactionManager transactions) {
    this.opener = opener;
    this.signing = signing;
    this.trees = trees;
    this.bell = bell;
    this.condition = condition;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public synchronized void start() {
    if (isRunning) {
      return;
    }
    ActorScope.run(TASK, () -> transaction.executeWithoutResult(_ -> opener.open()));
    signNow();
    isRunning = true;
    thread = Thread.ofVirtual().name("log-signer").start(this::work);
  }

  /// Signs what is committed.
  Signed signNow() {
    Signed outcome = ActorScope.as(TASK, () -> transaction.execute(_ -> signing.sign()));
    boolean wasRefused = condition.refusal().isPresent();
    condition.signed(outcome);
    switch (outcome) {
      case Signed.Current(SignedCheckpoint checkpoint, _) ->
          signedUpTo = checkpoint.checkpoint().size();
      case Signed.Refused(Signed.Reason reason) -> {
        signedUpTo = -1;
        if (!wasRefused) {
          LOG.error("THE LOG IS NOT SIGNED: {}. See \"When the log is not signed\"", reason);
        }
      }
    }
    return outcome;
  }

  private void work() {
    while (isRunning) {
      try {
        bell.await(LOOK_EVERY);
        signWhatIsNew();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        LOG.error("the log could not be signed, which is tried again", failure);
      }
    }
  }

  private void signWhatIsNew() {
    if (ActorScope.as(TASK, () -> transaction.execute(_ -> size())) != signedUpTo) {
      signNow();
    }
  }

  private long size() {
    return trees.end() - trees.logs().getLast().first();
  }

  @Override
  public synchronized void stop() {
    Thread working = thread;
    isRunning = false;
    thread = null;
    bell.ring();
    try {
      if (working != null) {
        if (!working.join(LAST_SIGNING)) {
          working.interrupt();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return isRunning;
  }

  @Override
  public int getPhase() {
    return FIRST;
  }
}
