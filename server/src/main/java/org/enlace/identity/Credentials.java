package org.enlace.identity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.enlace.identity.Throttle.Gate;
import org.enlace.identity.Throttle.Ticket;
import org.enlace.kernel.Actor;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// What an account signs in with, changed by its owner. Each change asks for the present password,
/// so that a session that was left open, or stolen, changes nothing. Called outside a transaction.
@Component
public class Credentials {
  private final CredentialStore store;
  private final DeviceCodes codes;
  private final PasswordChoice passwords;
  private final CredentialChange change;
  private final Throttle throttle;
  private final TaskWork tasks;

  Credentials(
      CredentialStore store,
      DeviceCodes codes,
      PasswordChoice passwords,
      CredentialChange change,
      Throttle throttle,
      TaskWork tasks) {
    this.store = store;
    this.codes = codes;
    this.passwords = passwords;
    this.change = change;
    this.throttle = throttle;
    this.tasks = tasks;
  }

  /// What the owner may know of it.
  ///
  /// @param password whether there is one; personas of the demonstration have none
  /// @param recoveryCodesLeft how many codes on paper were not used
  /// @param deviceWaits whether a new device is being set up
  public record Standing(boolean password, int recoveryCodesLeft, boolean deviceWaits) {}

  /// How the actor's account stands.
  public Standing standing() {
    UUID account = Sessions.signedIn().account();
    return tasks.inTransaction(() ->
        new Standing(
            store.passwordOf(account).isPresent(),
            store.recoveryCodesLeft(account),
            store.deviceOf(account).filter(device -> device.pending() != null).isPresent()));
  }

  /// Whether this is the present password; anything but CHOSEN says what is wrong.
  public PasswordAnswer confirm(Secret<String> present) {
    UUID account = Sessions.signedIn().account();
    Optional<String> hash = tasks.inTransaction(() -> store.passwordOf(account));
    if (hash.isEmpty()) {
      return PasswordAnswer.NONE;
    }
    List<Ticket> tickets = List.of(Gate.OWN_PASSWORD.of(account));
    Optional<Duration> wait = throttle.enter(tickets);
    if (wait.isPresent()) {
      return PasswordAnswer.TOO_MANY;
    }
    Optional<Boolean> right = passwords.matches(present, hash.get());
    if (right.isEmpty() || right.get()) {
      throttle.giveBack(tickets);
    }
    return right
        .map(yes -> yes ? PasswordAnswer.CHOSEN : PasswordAnswer.PRESENT_WRONG)
        .orElse(PasswordAnswer.BUSY);
  }

  /// Changes the password; the account's other sessions end.
  public PasswordAnswer changePassword(Secret<String> present, Secret<String> chosen) {
    PasswordAnswer confirmed = confirm(present);
    if (confirmed != PasswordAnswer.CHOSEN) {
      return confirmed;
    }
    Actor.SignedIn actor = Sessions.signedIn();
    PasswordAnswer answer = passwords.judge(actor.account(), chosen);
    if (answer != PasswordAnswer.CHOSEN) {
      return answer;
    }
    Optional<String> hash = passwords.hash(chosen);
    hash.ifPresent(made -> tasks.doInTransaction(() -> change.password(actor, made)));
    return hash.isPresent() ? PasswordAnswer.CHOSEN : PasswordAnswer.BUSY;
  }

  /// Begins to set a new device up; the present one works until the new one is proved.
  public PasswordAnswer beginDevice(Secret<String> present) {
    PasswordAnswer confirmed = confirm(present);
    if (confirmed == PasswordAnswer.CHOSEN) {
      UUID account = Sessions.signedIn().account();
      tasks.doInTransaction(() -> store.keepPending(account, codes.draw(account)));
    }
    return confirmed;
  }

  /// The device that is being set up, if one is.
  public Optional<DeviceSecret> pendingDevice() {
    UUID account = Sessions.signedIn().account();
    return tasks.inTransaction(() -> change.pendingDevice(account));
  }

  /// Proves the new device by a code; false where the code is wrong or no device is set up.
  public boolean confirmDevice(String code) {
    Actor.SignedIn actor = Sessions.signedIn();
    return tasks.inTransaction(() -> confirmDevice(actor, code));
  }

  private boolean confirmDevice(Actor.SignedIn actor, String code) {
    Secret<byte[]> pending =
        store.deviceOf(actor.account()).map(CredentialStore.Device::pending).orElse(null);
    if (pending == null) {
      return false;
    }
    OptionalLong step = codes.stepOf(actor.account(), pending, code);
    step.ifPresent(used -> change.device(actor, pending, used));
    return step.isPresent();
  }

  /// What came of asking for new codes on paper.
  public sealed interface NewCodes {
    /// Shown now and never again.
    record Made(List<Secret<String>> codes) implements NewCodes {
      public Made {
        codes = List.copyOf(codes);
      }
    }

    /// The password was not confirmed.
    record Refused(PasswordAnswer answer) implements NewCodes {}
  }

  /// Makes ten new codes on paper; those before stop working.
  public NewCodes newRecoveryCodes(Secret<String> present) {
    PasswordAnswer confirmed = confirm(present);
    if (confirmed != PasswordAnswer.CHOSEN) {
      return new NewCodes.Refused(confirmed);
    }
    UUID account = Sessions.signedIn().account();
    return tasks.inTransaction(() -> new NewCodes.Made(change.recoveryCodes(account)));
  }
}
