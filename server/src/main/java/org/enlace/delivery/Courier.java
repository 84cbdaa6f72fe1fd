package org.enlace.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.enlace.kernel.Ids;
import org.enlace.protocol.Refusal;
import org.enlace.vault.BrokenSeal;
import org.enlace.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Claims what is due to lines of one kind, either the urgent notices or the others, and has it
/// carried, several notices at once. A notice that takes long gives its place to the next, within
/// bounds, so that one slow line does not hold up the others.
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
  private static final int MOST = 500;

  /// How many times as many hands as usual carry at most, when many of them are held up.
  private static final int HELD_UP = 4;

  /// After so many in a row our relay is taken to be away.
  private static final int INTERRUPTIONS = 3;

  /// For how long an ending worker waits for what it has begun.
  static final Duration LAST_SENDS = Duration.ofSeconds(15);

  private static final Duration LONG = Duration.ofSeconds(2);
  private static final Duration LOOK = Duration.ofMillis(250);

  private final Tools tools;
  private final Carrier carrier;
  private final Run run;
  private final boolean urgent;
  private final Quota quota;

  private final Queue<Claim> left = new ConcurrentLinkedQueue<>();
  private final Settler settler;
  private final List<Hand> hands = new ArrayList<>();
  private final AtomicInteger interruptions = new AtomicInteger();

  /// Until when our relay is left alone, by the machine's own clock.
  private final AtomicLong away = new AtomicLong(System.nanoTime());

  /// What all couriers work with.
  @Component
  record Tools(
      Claims claims,
      Settlement settlement,
      Vault vault,
      InstantSource clock,
      Ids ids,
      Quotas quotas) {}

  Courier(Tools tools, Carrier carrier, Run run, boolean urgent) {
    this.tools = tools;
    this.carrier = carrier;
    this.run = run;
    this.urgent = urgent;
    this.settler = new Settler(tools.settlement(), run);
    this.quota = tools.quotas().of(carrier.kind());
  }

  /// Claims once, carries what was claimed, and settles it.
  ///
  /// @param parallel how many at once
  /// @return how many were claimed
  int round(int parallel) {
    int claimed = claim();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int each = 0; each < Math.min(parallel, claimed); each++) {
        threads.execute(this::carryAll);
      }
    }
    giveBack();
    settler.settleAll();
    return claimed;
  }

  /// Works until the run ends.
  void work(int parallel, WakeUp wakeUp, Duration poll) throws InterruptedException {
    Thread settling = Thread.ofVirtual().name("delivery-settler").start(settler::work);
    try {
      while (!run.isEnding()) {
        int found = left.isEmpty() && !isAway() ? claimSafely() : 0;
        hire(parallel, wakeUp);
        if (found == 0) {
          wakeUp.await(hands.isEmpty() ? poll : LOOK);
        }
      }
    } finally {
      for (Hand each : hands) {
        each.thread().join(LAST_SENDS);
      }
      settling.join(LAST_SENDS);
      giveBack();
      settler.settleAll();
    }
  }

  private int claimSafely() {
    try {
      return claim();
    } catch (RuntimeException failure) {
      LOG.error("deliveries could not be claimed", failure);
      return 0;
    }
  }

  private int claim() {
    if (!holds()) {
      run.renewed(tools.claims().renew(run.lease(), run.inHand()));
    }
    List<Claim> claimed = tools.claims().claim(run.lease(), carrier.kind(), urgent, MOST);
    if (claimed.isEmpty()) {
      carrier.rest();
    }
    run.took(claimed.stream().map(Claim::id).toList());
    left.addAll(claimed);
    return claimed.size();
  }

  /// Somebody who carries.
  private record Hand(Thread thread, AtomicLong sinceNanos) {
    boolean isHeldUp(long now) {
      return now - sinceNanos.get() > LONG.toNanos();
    }
  }

  private void hire(int parallel, WakeUp wakeUp) {
    hands.removeIf(each -> !each.thread().isAlive());
    long now = System.nanoTime();
    long brisk = hands.stream().filter(each -> !each.isHeldUp(now)).count();
    int room = (int) Math.min(parallel - brisk, HELD_UP * (long) parallel - hands.size());
    for (int each = 0; each < Math.min(room, left.size()); each++) {
      AtomicLong since = new AtomicLong(now);
      Thread thread =
          Thread.ofVirtual()
              .name("delivery-hand")
              .unstarted(() -> {
                carryAll(since);
                wakeUp.call();
              });
      hands.add(new Hand(thread, since));
      thread.start();
    }
  }

  private void carryAll() {
    carryAll(new AtomicLong());
  }

  private void carryAll(AtomicLong since) {
    while (!run.isEnding() && !isAway() && holds()) {
      Claim claim = left.poll();
      if (claim == null) {
        return;
      }
      try {
        if (!mayGo(since)) {
          left.add(claim);
          return;
        }
        since.set(System.nanoTime());
        Outcome outcome = carry(claim);
        settler.add(new Settlement.Attempt(claim, outcome));
        note(outcome);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException failure) {
        run.letGo(List.of(claim.id()));
        LOG.error("notice {} is tried again when its claim has run out", claim.id(), failure);
      }
    }
    if (isAway()) {
      giveBack();
    }
  }

  /// Urgent notices go at once and are counted; the others wait for their turn.
  private boolean mayGo(AtomicLong since) throws InterruptedException {
    if (urgent) {
      quota.spend();
      return true;
    }
    Duration wait = quota.take();
    while (!wait.isZero()) {
      run.awaitEnd(wait);
      if (run.isEnding()) {
        return false;
      }
      since.set(System.nanoTime());
      wait = quota.take();
    }
    return true;
  }

  private void note(Outcome outcome) {
    switch (outcome) {
      case Outcome.Unreachable _ -> away.set(System.nanoTime() + pause().toNanos());
      case Outcome.Interrupted _ -> {
        if (interruptions.incrementAndGet() >= INTERRUPTIONS) {
          away.set(System.nanoTime() + pause().toNanos());
        }
      }
      case Outcome.Unsendable _ -> {}
      case Outcome.Accepted _, Outcome.Refused _, Outcome.Deferred _ -> interruptions.set(0);
    }
  }

  private Duration pause() {
    return urgent ? Duration.ofSeconds(2) : Duration.ofSeconds(5);
  }

  private boolean isAway() {
    return away.get() - System.nanoTime() > 0;
  }

  /// What was not tried may be claimed again, here or by another node: at once, or when our relay
  /// may have come back.
  private void giveBack() {
    List<NoticeId> untried = new ArrayList<>();
    for (Claim each = left.poll(); each != null; each = left.poll()) {
      untried.add(each.id());
    }
    run.letGo(untried);
    tools.claims().giveBack(run.lease(), untried, isAway() ? pause() : Duration.ZERO);
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
