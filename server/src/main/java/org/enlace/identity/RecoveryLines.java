package org.enlace.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.LineAddress;
import org.enlace.identity.ProvedLines.ProvedMail;
import org.springframework.stereotype.Component;

/// Finds where the link of a recovery may go: a line of the person that the directory saw proved,
/// or the account's own mailbox where an invitation was received there.
@Component
final class RecoveryLines {
  private final ProvedLines directory;
  private final AccountStore accounts;
  private final TaskWork tasks;

  RecoveryLines(ProvedLines directory, AccountStore accounts, TaskWork tasks) {
    this.directory = directory;
    this.accounts = accounts;
    this.tasks = tasks;
  }

  Optional<LineAddress> provedLineOf(Account account) {
    return tasks.inTransaction(() -> found(account));
  }

  private Optional<LineAddress> found(Account account) {
    UUID person = account.person();
    List<ProvedMail> proved = person == null ? List.of() : directory.mailOf(person);
    if (!proved.isEmpty()) {
      ProvedMail first = proved.getFirst();
      return Optional.of(LineAddress.email(first.line(), account.state(), first.address()));
    }
    return accounts.hasProvedAddress(account.id())
        ? Optional.of(AccountMail.mailbox(account))
        : Optional.empty();
  }
}
