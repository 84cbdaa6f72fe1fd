package org.enlace.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.enlace.identity.credential.PasswordHashes;
import org.enlace.identity.credential.PasswordPolicy;
import org.enlace.kernel.Secret;
import org.springframework.stereotype.Component;

/// Judges a password for an account, and hashes it.
@Component
final class PasswordChoice {
  private final PasswordPolicy policy;
  private final PasswordHashes hashes;
  private final AccountStore accounts;
  private final GrantStore grants;
  private final TaskWork tasks;

  PasswordChoice(
      PasswordPolicy policy,
      PasswordHashes hashes,
      AccountStore accounts,
      GrantStore grants,
      TaskWork tasks) {
    this.policy = policy;
    this.hashes = hashes;
    this.accounts = accounts;
    this.grants = grants;
    this.tasks = tasks;
  }

  /// What the policy says.
  PasswordAnswer judge(UUID account, Secret<String> password) {
    return PasswordAnswer.of(policy.judge(password, known(account)));
  }

  /// The hash, outside a transaction; empty where there was no room.
  Optional<String> hash(Secret<String> password) {
    return hashes.hash(password);
  }

  /// Whether this is the password of that hash; empty where there was no room.
  Optional<Boolean> matches(Secret<String> password, String hash) {
    return hashes.matches(password, hash);
  }

  private List<String> known(UUID account) {
    return tasks.inTransaction(() -> {
      Account owner = accounts.find(account).orElseThrow().account();
      List<String> words = new ArrayList<>(List.of("enlace", owner.name()));
      words.add(owner.address().value());
      grants.ofAccount(account).forEach(held -> words.add(held.grant().network().value()));
      return words;
    });
  }
}
