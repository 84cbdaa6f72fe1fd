package org.enlace.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.enlace.identity.AccountMail.Letter;
import org.enlace.identity.LinkStore.Purpose;
import org.enlace.identity.Throttle.Gate;
import org.enlace.identity.Throttle.Ticket;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Role;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// What somebody who cannot sign in may ask for without signing in. Whoever asks learns nothing:
/// the answer is the same, after the same time, whether or not there is such an account. Called
/// outside a transaction.
@Component
public class HelpRequests {
  private static final Duration PAUSE = Duration.ofMillis(400);
  private static final Duration RECOVERY_LIFE = Duration.ofDays(7);
  private static final Duration LINK_LIFE = Duration.ofHours(1);

  private final AccountStore accounts;
  private final RecoveryStore recoveries;
  private final EventStore events;
  private final Links links;
  private final AccountMail mail;
  private final Means means;

  HelpRequests(
      AccountStore accounts,
      RecoveryStore recoveries,
      EventStore events,
      Links links,
      AccountMail mail,
      Means means) {
    this.accounts = accounts;
    this.recoveries = recoveries;
    this.events = events;
    this.links = links;
    this.mail = mail;
    this.means = means;
  }

  /// What else it takes.
  @Component("helpRequestMeans")
  record Means(
      GrantStore grants,
      Throttle throttle,
      TaskWork tasks,
      Sources sources,
      LinkStore links,
      KnownDevices devices) {}

  /// Asks to come back to an account.
  ///
  /// @return how long to wait where it was asked too often, else empty
  public Optional<Duration> recovery(String address, Client client) {
    return ask(address, client, Gate.MAIL_OF_ACCOUNT, account -> beginRecovery(account, client));
  }

  /// Asks for a link that makes this browser known, so that strangers who try the account cannot
  /// keep its owner from trying. It is counted by itself: whoever asks for recovery in somebody's
  /// name takes no such link from them, and whoever asks for the link has it sent to them.
  ///
  /// @return how long to wait where it was asked too often, else empty
  public Optional<Duration> knownBrowser(String address, Client client) {
    return ask(address, client, Gate.BROWSER_OF_ACCOUNT, this::sendBrowserLink);
  }

  private Optional<Duration> ask(
      String address, Client client, Gate ofAccount, Consumer<Account> work) {
    long begun = System.nanoTime();
    String key = SignIns.key(address);
    List<Ticket> tickets =
        List.of(Gate.MAIL_OF_ADDRESS.of(SignIns.network(client)), ofAccount.of(key));
    Optional<Duration> wait = means.throttle().enter(tickets);
    if (wait.isEmpty()) {
      means.tasks().doInTransaction(() -> accounts.findByKey(key).ifPresent(work));
    }
    rest(PAUSE.minusNanos(System.nanoTime() - begun));
    return wait;
  }

  private void beginRecovery(Account account, Client client) {
    List<HeldGrant> grants = means.grants().ofAccount(account.id());
    boolean byOfficers =
        account.state() == null
            || grants.stream().anyMatch(held -> held.grant().role() == Role.NOMINATOR);
    UUID id = means.sources().newId();
    Instant now = means.sources().now();
    if (!recoveries.add(id, account.id(), byOfficers ? 2 : 1, now, now.plus(RECOVERY_LIFE))) {
      return;
    }
    events.add(account.id(), Event.Kind.RECOVERY_ASKED, client.address());
    mail.tell(account, Letter.RECOVERY_ASKED);
    List<Account> approvers =
        byOfficers ? accounts.officers() : accounts.nominators(account.state());
    approvers.stream()
        .filter(each -> !each.id().equals(account.id()))
        .forEach(each ->
            mail.send(
                each, Letter.RECOVERY_WAITS, mail.page("/accounts/recoveries"), Duration.ZERO));
  }

  private void sendBrowserLink(Account account) {
    if (account.standing() instanceof AccountState.Active) {
      var link = links.make(account.id(), Purpose.DEVICE, true, LINK_LIFE);
      mail.send(account, Letter.KNOWN_BROWSER, link, LINK_LIFE);
    }
  }

  /// Makes this browser known through such a link, once.
  ///
  /// @return the value of the cookie by which it is known, or empty where the link was used or has
  ///   expired
  public Optional<Secret<String>> acceptBrowser(String token) {
    return OpaqueToken.digestOf(token)
        .flatMap(digest -> means.tasks().inTransaction(() -> remembered(digest)));
  }

  private Optional<Secret<String>> remembered(byte[] digest) {
    Instant now = means.sources().now();
    return means
        .links()
        .find(digest, now)
        .filter(link -> link.purpose() == Purpose.DEVICE)
        .map(link -> {
          means.links().use(link.id(), now);
          return means.devices().remember(link.account());
        });
  }

  private static void rest(Duration time) {
    if (time.isPositive()) {
      try {
        Thread.sleep(time);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
