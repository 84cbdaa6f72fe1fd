package org.enlace.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.enlace.identity.credential.RecoveryCodes;
import org.enlace.identity.credential.Totp;
import org.enlace.kernel.Secret;
import org.enlace.vault.SealedRows;
import org.enlace.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Secrets of authenticator devices, sealed by the vault, and the codes on paper beside them. Every
/// method but [#resealAll] runs inside a task's transaction.
@Component
final class DeviceCodes implements SealedRows {
  private static final int BATCH = 200;

  private final CredentialStore store;
  private final Vault vault;
  private final TaskWork tasks;
  private final Sources sources;

  DeviceCodes(CredentialStore store, Vault vault, TaskWork tasks, Sources sources) {
    this.store = store;
    this.vault = vault;
    this.tasks = tasks;
    this.sources = sources;
  }

  /// A new secret for an account, sealed.
  Secret<byte[]> draw(UUID account) {
    return Secret.of(vault.seal(Totp.newSecret(sources.random()), context(account)));
  }

  /// The secret, to be shown while it is set up.
  byte[] open(UUID account, Secret<byte[]> sealed) {
    return vault.unseal(sealed.reveal(), context(account));
  }

  /// The step of a code under a secret that is being set up.
  OptionalLong stepOf(UUID account, Secret<byte[]> sealed, String code) {
    return Totp.stepOf(open(account, sealed), code, sources.now(), 0);
  }

  /// Uses a code of the account's device up; false where it is wrong or was used.
  boolean use(UUID account, String code) {
    CredentialStore.Device device = store.deviceOf(account).orElse(null);
    if (device == null) {
      return false;
    }
    OptionalLong step =
        Totp.stepOf(open(account, device.sealed()), code, sources.now(), device.lastStep());
    step.ifPresent(used -> store.use(account, used));
    return step.isPresent();
  }

  /// Uses a code on paper up; false where there is none such, or it was used.
  boolean useRecoveryCode(UUID account, String typed) {
    return RecoveryCodes.digestOf(account, typed)
        .filter(digest -> store.useRecoveryCode(account, digest, sources.now()))
        .isPresent();
  }

  /// Ten new codes on paper in the place of those before.
  List<Secret<String>> newRecoveryCodes(UUID account) {
    List<Secret<String>> codes = RecoveryCodes.make(sources.random());
    List<byte[]> digests = new ArrayList<>();
    codes.forEach(
        code -> digests.add(RecoveryCodes.digestOf(account, code.reveal()).orElseThrow()));
    store.replaceRecoveryCodes(account, digests, sources.now());
    return codes;
  }

  @Override
  public int resealAll() {
    int done = 0;
    UUID after = null;
    List<CredentialStore.Sealed> batch;
    do {
      UUID from = after;
      batch = tasks.inTransaction(() -> store.sealed(from, BATCH));
      for (CredentialStore.Sealed row : batch) {
        done += tasks.inTransaction(() -> reseal(row.account()));
        after = row.account();
      }
    } while (batch.size() == BATCH);
    return done;
  }

  private int reseal(UUID account) {
    CredentialStore.Device device = store.deviceOf(account).orElseThrow();
    Secret<byte[]> pending = device.pending();
    boolean pendingIsCurrent = pending == null || vault.isCurrent(pending.reveal());
    if (vault.isCurrent(device.sealed().reveal()) && pendingIsCurrent) {
      return 0;
    }
    store.reseal(
        new CredentialStore.Sealed(
            account, renewed(account, device.sealed()), resealedPending(account, pending)));
    return 1;
  }

  private @Nullable Secret<byte[]> resealedPending(UUID account, @Nullable Secret<byte[]> pending) {
    return pending == null ? null : renewed(account, pending);
  }

  private Secret<byte[]> renewed(UUID account, Secret<byte[]> sealed) {
    return sealed.map(bytes -> vault.reseal(bytes, context(account)));
  }

  Instant now() {
    return sources.now();
  }

  private static String context(UUID account) {
    return "identity.totp:" + account;
  }
}
