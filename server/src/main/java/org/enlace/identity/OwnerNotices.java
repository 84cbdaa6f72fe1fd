package org.enlace.identity;

import java.util.UUID;
import org.springframework.stereotype.Component;

/// Tells the owner of an account what was done with it, so that what somebody else did is noticed.
/// In the caller's transaction.
@Component
final class OwnerNotices {
  private final AccountStore accounts;
  private final EventStore events;
  private final AccountMail mail;

  OwnerNotices(AccountStore accounts, EventStore events, AccountMail mail) {
    this.accounts = accounts;
    this.events = events;
    this.mail = mail;
  }

  /// Tells it, and keeps it among the events of the account.
  void tell(UUID account, Event.Kind kind, AccountMail.Letter letter) {
    events.add(account, kind, null);
    tell(account, letter);
  }

  void tell(UUID account, AccountMail.Letter letter) {
    mail.tell(accounts.find(account).orElseThrow().account(), letter);
  }

  String addressOf(UUID account) {
    return accounts.find(account).orElseThrow().account().address().value();
  }
}
