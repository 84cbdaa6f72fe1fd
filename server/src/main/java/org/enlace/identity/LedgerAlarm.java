package org.enlace.identity;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.LogAlarm;
import org.enlace.ledger.LogFinding;
import org.springframework.stereotype.Component;

/// Writes to the officers of the secretariat, and to the nominators of the States whose rows they
/// are, that something does not verify.
@Component
class LedgerAlarm implements LogAlarm {
  private final AccountStore accounts;
  private final AccountMail mail;

  LedgerAlarm(AccountStore accounts, AccountMail mail) {
    this.accounts = accounts;
    this.mail = mail;
  }

  @Override
  public void raised(List<LogFinding> fresh) {
    List<Account> all = new ArrayList<>(accounts.officers());
    fresh.stream()
        .map(LogFinding::state)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(state -> all.addAll(accounts.nominators(new StateCode(state))));
    Map<UUID, Account> each = new LinkedHashMap<>();
    all.forEach(account -> each.putIfAbsent(account.id(), account));
    URI page = mail.page("/log");
    each.values()
        .forEach(
            account -> mail.send(account, AccountMail.Letter.LEDGER_DIFFERS, page, Duration.ZERO));
  }
}
