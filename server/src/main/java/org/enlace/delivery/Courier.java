package org.enlace.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.enlace.kernel.Ids;
import org.enlace.protocol.Refusal;
import org.enlace.vault.BrokenSeal;
import org.enlace.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Claims what is due to lines of one kind and has it carried, several notices at once.
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST = 500;
  private static final Duration RELAY_PAUSE = Duration.ofSeconds(5);

  /// A send begins only if the claim holds for this much longer.
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final Tools tools;
  private final Carrier carrier;
  private final Run run;

  /// What all couriers work with.
  @Component
  record Tools(Claims claims, Settlement settlement, Vault vault, InstantSource clock, Ids ids) {}

  /// What all couriers of one worker share: the lease of its claims, until when it holds, and
  /// whether the worker ends.
  static final class Run {
    private final UUID lease;
    private volatile Instant heldUntil = Instant.EPOCH;
    private final CountDownLatch ending = new CountDownLatch(1);

    Run(UUID lease) {
      this.lease = lease;
    }

    UUID lease() {
      return lease;
    }

    void renewed(Instant until) {
      heldUntil = until.minus(MARGIN);
    }

    /// Until when a send may begin.
    Instant heldUntil() {
      return heldUntil;
    }

    void end() {
      ending.countDown();
    }

    /// Waits for the end, or for a while.
    void awaitEnd(Duration longest) throws InterruptedException {
      ending.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    boolean isEnding() {
      return ending.getCount() == 0;
    }
  }

  Courier(Tools tools, Carrier carrier, Run run) {
    this.tools = tools;
    this.carrier = carrier;
    this.run = run;
  }

  /// Claims once, and carries what was claimed.
  ///
  /// @param parallel how many at once
  /// @return how many were claimed
  int round(boolean urgentOnly, int parallel) {
    if (!holds()) {
      run.renewed(tools.claims().renew(run.lease()));
    }
    List<Claim> claimed = tools.claims().claim(run.lease(), carrier.kind(), urgentOnly, MOST);
    if (claimed.isEmpty()) {
      carrier.rest();
      return 0;
    }
    Queue<Claim> left = new ConcurrentLinkedQueue<>(claimed);
    AtomicBoolean relayAway = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int each = 0; each < Math.min(parallel, claimed.size()); each++) {
        threads.execute(() -> carryAll(left, relayAway));
      }
    }
    List<NoticeId> untried = left.stream().map(Claim::id).toList();
    tools.claims().giveBack(run.lease(), untried, relayAway.get() ? RELAY_PAUSE : Duration.ZERO);
    return claimed.size();
  }

  private void carryAll(Queue<Claim> left, AtomicBoolean relayAway) {
    while (!run.isEnding() && !relayAway.get() && holds()) {
      Claim claim = left.poll();
      if (claim == null) {
        return;
      }
      try {
        Outcome outcome = carry(claim);
        tools.settlement().settle(run.lease(), claim, outcome);
        if (outcome instanceof Outcome.Unreachable) {
          relayAway.set(true);
        }
      } catch (RuntimeException failure) {
        LOG.error("notice {} is tried again when its claim has run out", claim.id(), failure);
      }
    }
  }

  private boolean holds() {
    return tools.clock().instant().isBefore(run.heldUntil());
  }

  private Outcome carry(Claim claim) {
    NoticeBody body;
    try {
      body =
          NoticeBody.unseal(tools.vault(), claim.id(), claim.language(), claim.sealed().reveal());
    } catch (BrokenSeal | Refusal broken) {
      LOG.error("notice {} does not open: {}", claim.id(), broken.getMessage());
      return new Outcome.Unsendable("sealed");
    }
    return carrier.carry(claim, body);
  }
}
