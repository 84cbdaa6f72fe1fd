package org.enlace.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// What follows from wrong codes after the right password: somebody has the password and not the
/// device. Strangers without the password never come this far, so they can lock nobody out.
@Component
final class WrongCodes {
  /// So many in a row, which the throttle spreads over hours, lock the account.
  static final int LIMIT = 30;

  private final CredentialStore credentials;
  private final AccountStore accounts;
  private final SignInStore signIns;
  private final EventStore events;
  private final OwnerNotices notices;
  private final Sources sources;

  WrongCodes(
      CredentialStore credentials,
      AccountStore accounts,
      SignInStore signIns,
      EventStore events,
      OwnerNotices notices,
      Sources sources) {
    this.credentials = credentials;
    this.accounts = accounts;
    this.signIns = signIns;
    this.events = events;
    this.notices = notices;
    this.sources = sources;
  }

  /// Tells the owner that a code on paper was used, inside a task's transaction.
  void tellOfRecoveryCode(UUID account) {
    notices.tell(account, AccountMail.Letter.RECOVERY_CODE_USED);
  }

  /// Counts one, inside a task's transaction.
  void count(UUID account, Client client) {
    if (credentials.countWrongCode(account) >= LIMIT) {
      accounts.stand(account, new AccountState.Locked(sources.now()));
      signIns.endHalves(account);
      events.add(account, Event.Kind.LOCKED, client.address());
      notices.tell(account, AccountMail.Letter.LOCKED);
    }
  }
}
