package org.enlace.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Opens an account with a new password and device, and closes everything that was open before:
/// sessions, tokens, known browsers, other links. Inside a task's transaction.
@Component
final class Opening {
  private final AccountStore accounts;
  private final CredentialStore credentials;
  private final LinkStore links;
  private final DeviceCodes codes;
  private final ProvedLines lines;
  private final Doors doors;

  Opening(
      AccountStore accounts,
      CredentialStore credentials,
      LinkStore links,
      DeviceCodes codes,
      ProvedLines lines,
      Doors doors) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.links = links;
    this.codes = codes;
    this.lines = lines;
    this.doors = doors;
  }

  /// What is closed before, and what is entered then.
  @Component
  record Doors(Closing closing, Entrance entrance) {}

  /// What was chosen and proved.
  ///
  /// @param hash the password's
  /// @param sealed the device's secret
  /// @param step the step of the code that proved it, which is used with that
  record Proved(String hash, Secret<byte[]> sealed, long step) {}

  Acceptance open(LinkStore.Row link, Proved proved, Client client) {
    UUID account = link.account();
    Instant now = codes.now();
    links.useAll(account, now);
    doors.closing().close(account, "recovery");
    credentials.put(account, proved.hash(), proved.sealed(), proved.step(), now);
    accounts.stand(account, new AccountState.Active(now));
    if (link.byMail()) {
      proveMailbox(account, now);
    }
    List<Secret<String>> recoveryCodes = codes.newRecoveryCodes(account);
    Event.Kind kind =
        link.purpose() == LinkStore.Purpose.RECOVERY ? Event.Kind.RECOVERED : Event.Kind.ACCEPTED;
    return new Acceptance.Accepted(
        recoveryCodes, doors.entrance().enter(account, client, false, kind, "/now"));
  }

  private void proveMailbox(UUID id, Instant now) {
    accounts.proveAddress(id, now);
    Account account = accounts.find(id).orElseThrow().account();
    if (account.person() != null) {
      lines.received(account.person(), account.address());
    }
  }
}
