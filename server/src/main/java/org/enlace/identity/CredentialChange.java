package org.enlace.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes changes of credentials with what follows from them. Inside a task's transaction.
@Component
final class CredentialChange {
  private final CredentialStore store;
  private final SessionStore sessions;
  private final SignInStore signIns;
  private final EventStore events;
  private final DeviceCodes codes;
  private final OwnerNotices notices;

  CredentialChange(
      CredentialStore store,
      SessionStore sessions,
      SignInStore signIns,
      EventStore events,
      DeviceCodes codes,
      OwnerNotices notices) {
    this.store = store;
    this.sessions = sessions;
    this.signIns = signIns;
    this.events = events;
    this.codes = codes;
    this.notices = notices;
  }

  void password(Actor.SignedIn actor, String hash) {
    UUID account = actor.account();
    store.changePassword(account, hash, codes.now());
    sessions.endAll(account, session(actor), "password", codes.now());
    signIns.endHalves(account);
    signIns.forgetDevices(account);
    events.add(account, Event.Kind.PASSWORD_CHANGED, null);
    notices.tell(account, AccountMail.Letter.PASSWORD_CHANGED);
  }

  void device(Actor.SignedIn actor, Secret<byte[]> sealed, long step) {
    UUID account = actor.account();
    store.changeDevice(account, sealed, step, codes.now());
    sessions.endAll(account, session(actor), "device", codes.now());
    events.add(account, Event.Kind.DEVICE_CHANGED, null);
    notices.tell(account, AccountMail.Letter.DEVICE_CHANGED);
  }

  List<Secret<String>> recoveryCodes(UUID account) {
    events.add(account, Event.Kind.RECOVERY_CODES_MADE, null);
    return codes.newRecoveryCodes(account);
  }

  Optional<DeviceSecret> pendingDevice(UUID account) {
    return store
        .deviceOf(account)
        .map(CredentialStore.Device::pending)
        .map(sealed -> DeviceSecret.of(codes.open(account, sealed), notices.addressOf(account)));
  }

  private static @Nullable UUID session(Actor.SignedIn actor) {
    return actor.credential().kind() == Actor.CredentialKind.SESSION
        ? actor.credential().id()
        : null;
  }
}
