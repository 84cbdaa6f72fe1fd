package org.enlace.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.enlace.identity.credential.OpaqueToken;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Accepting an invitation, or coming back by a recovery: through a link, first a password is
/// chosen, then a device is set up and proved by a code; that uses the link up. Looking at the link
/// changes nothing. Called by nobody in particular, outside a transaction.
@Component
public class Acceptances {
  private final LinkStore links;
  private final AccountStore accounts;
  private final DeviceCodes codes;
  private final PasswordChoice passwords;
  private final Opening opening;
  private final TaskWork tasks;

  Acceptances(
      LinkStore links,
      AccountStore accounts,
      DeviceCodes codes,
      PasswordChoice passwords,
      Opening opening,
      TaskWork tasks) {
    this.links = links;
    this.accounts = accounts;
    this.codes = codes;
    this.passwords = passwords;
    this.opening = opening;
    this.tasks = tasks;
  }

  /// What a link is for; empty where it is unknown, was used, or has expired.
  public Optional<OpenLink> find(String token) {
    return tasks.inTransaction(() -> link(token).map(this::shown));
  }

  private OpenLink shown(LinkStore.Row link) {
    Account account = accounts.find(link.account()).orElseThrow().account();
    Secret<byte[]> sealed = link.totp();
    DeviceSecret device =
        sealed == null
            ? null
            : DeviceSecret.of(codes.open(account.id(), sealed), account.address().value());
    return new OpenLink(
        link.purpose() == LinkStore.Purpose.RECOVERY,
        account.name(),
        account.address(),
        account.language(),
        link.expiresAt(),
        device);
  }

  /// Chooses the password; chosen again, it replaces the one before, and the device's secret.
  public PasswordAnswer choosePassword(String token, Secret<String> password) {
    Optional<UUID> account = tasks.inTransaction(() -> link(token).map(LinkStore.Row::account));
    if (account.isEmpty()) {
      return PasswordAnswer.LINK_ENDED;
    }
    PasswordAnswer answer = passwords.judge(account.get(), password);
    if (answer != PasswordAnswer.CHOSEN) {
      return answer;
    }
    return passwords
        .hash(password)
        .map(hash -> tasks.inTransaction(() -> keep(token, hash)))
        .orElse(PasswordAnswer.BUSY);
  }

  private PasswordAnswer keep(String token, String hash) {
    return link(token)
        .map(link -> {
          links.keepPassword(link.id(), hash, codes.draw(link.account()));
          return PasswordAnswer.CHOSEN;
        })
        .orElse(PasswordAnswer.LINK_ENDED);
  }

  /// Proves the device by a code, which opens the account.
  public Acceptance confirmDevice(String token, String code, Client client) {
    return tasks.inTransaction(() ->
        link(token).map(link -> confirm(link, code, client)).orElse(Acceptance.Refused.LINK_ENDED));
  }

  private Acceptance confirm(LinkStore.Row link, String code, Client client) {
    String hash = link.password();
    Secret<byte[]> sealed = link.totp();
    if (hash == null || sealed == null) {
      return Acceptance.Refused.NO_PASSWORD;
    }
    OptionalLong step = codes.stepOf(link.account(), sealed, code);
    if (step.isEmpty()) {
      return Acceptance.Refused.WRONG_CODE;
    }
    return opening.open(link, new Opening.Proved(hash, sealed, step.getAsLong()), client);
  }

  private Optional<LinkStore.Row> link(String token) {
    Instant now = codes.now();
    return OpaqueToken.digestOf(token)
        .flatMap(digest -> links.find(digest, now))
        .filter(link -> link.purpose() != LinkStore.Purpose.DEVICE);
  }
}
