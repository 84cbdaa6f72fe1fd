package org.enlace.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enlace.delivery.LineAddress;
import org.enlace.identity.AccountMail.Letter;
import org.enlace.identity.LinkStore.Purpose;
import org.enlace.kernel.Actor;
import org.enlace.ledger.Change;
import org.enlace.ledger.Ledger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letting somebody back in who lost password or device. The nominating authority of the person's
/// own State approves, or for nominators and the network's own people two officers of the
/// secretariat, never one alone. Then a link goes to a line that the person was proved to read, and
/// the account's mailbox is told.
@Component
public class Recoveries {
  private static final Duration LINK_LIFE = Duration.ofHours(24);

  private final RecoveryStore store;
  private final AccountStore accounts;
  private final EventStore events;
  private final RecoveryLines lines;
  private final Ledger ledger;
  private final Means means;

  Recoveries(
      RecoveryStore store,
      AccountStore accounts,
      EventStore events,
      RecoveryLines lines,
      Ledger ledger,
      Means means) {
    this.store = store;
    this.accounts = accounts;
    this.events = events;
    this.lines = lines;
    this.ledger = ledger;
    this.means = means;
  }

  /// What else it takes.
  @Component("recoveryMeans")
  record Means(Links links, AccountMail mail, Sources sources) {}

  /// The recoveries that wait for the actor, the oldest first.
  @Transactional(readOnly = true)
  public List<Recovery> waiting() {
    UUID reader = Sessions.signedIn().account();
    return store.open(reader, means.sources().now()).stream()
        .filter(row -> !row.account().equals(reader))
        .flatMap(row -> recovery(row).stream())
        .toList();
  }

  private Optional<Recovery> recovery(RecoveryStore.Row row) {
    return accounts
        .find(row.account())
        .map(found ->
            new Recovery(
                row.id(),
                found.account(),
                row.needs(),
                row.approvals(),
                row.approvedByReader(),
                row.askedAt()));
  }

  /// Approves; the last approval that is needed sends the link.
  @Transactional
  public RecoveryAnswer approve(UUID id) {
    Actor.SignedIn actor = Sessions.signedIn();
    Recovery recovery = find(id, actor).orElse(null);
    if (recovery == null) {
      return RecoveryAnswer.UNKNOWN;
    }
    if (recovery.approvedByReader()) {
      return RecoveryAnswer.SAME_HAND;
    }
    Account account = recovery.account();
    Optional<LineAddress> line = lines.provedLineOf(account);
    if (line.isEmpty()) {
      return RecoveryAnswer.NO_PROVED_LINE;
    }
    store.approve(id, actor.account(), means.sources().now());
    events.add(account.id(), Event.Kind.RECOVERY_APPROVED, null);
    if (recovery.approvals() + 1 < recovery.needs()) {
      return RecoveryAnswer.SECOND_NEEDED;
    }
    send(recovery, line.get());
    return RecoveryAnswer.LINK_SENT;
  }

  private void send(Recovery recovery, LineAddress line) {
    Account account = recovery.account();
    store.close(recovery.id(), true, means.sources().now());
    means.mail().tell(account, Letter.RECOVERY_APPROVED);
    var link =
        means.links().make(account.id(), Purpose.RECOVERY, isMailbox(line, account), LINK_LIFE);
    means.mail().send(account, Letter.RECOVERY_LINK, link, LINK_LIFE, line);
    ledger.record(
        Change.of("identity.account.recovery-approved", "account:" + account.id())
            .concerning(account.state())
            .by(
                "approvedBy",
                store.approvers(recovery.id()).stream()
                    .map(UUID::toString)
                    .collect(Collectors.joining(","))));
  }

  private static boolean isMailbox(LineAddress line, Account account) {
    return line.address().equals(account.address().value());
  }

  /// Turns a recovery down; the account's mailbox is told.
  @Transactional
  public RecoveryAnswer refuse(UUID id) {
    Recovery recovery = find(id, Sessions.signedIn()).orElse(null);
    if (recovery == null) {
      return RecoveryAnswer.UNKNOWN;
    }
    store.close(id, false, means.sources().now());
    events.add(recovery.account().id(), Event.Kind.RECOVERY_REFUSED, null);
    means.mail().tell(recovery.account(), Letter.RECOVERY_REFUSED);
    return RecoveryAnswer.TURNED_DOWN;
  }

  private Optional<Recovery> find(UUID id, Actor.SignedIn actor) {
    return store
        .findAndLock(id, actor.account(), means.sources().now())
        .filter(row -> !row.account().equals(actor.account()))
        .flatMap(this::recovery);
  }
}
