package org.enlace.identity;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How an account stands.
public sealed interface AccountState {
  /// Since when.
  Instant since();

  /// It was made, and nobody accepted the invitation yet.
  record Invited(Instant since) implements AccountState {}

  /// Its owner signs in.
  record Active(Instant since) implements AccountState {}

  /// Somebody had the password and not the code, too often: only a recovery opens it again.
  record Locked(Instant since) implements AccountState {}

  /// It was closed, for a reason; it never opens again under the same id by itself.
  record Disabled(Instant since, String reason) implements AccountState {}

  /// The kinds, for columns and texts.
  enum Kind {
    INVITED,
    ACTIVE,
    LOCKED,
    DISABLED;

    /// The word in the database and in the keys of texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /// The kind of this state.
  default Kind kind() {
    return switch (this) {
      case Invited _ -> Kind.INVITED;
      case Active _ -> Kind.ACTIVE;
      case Locked _ -> Kind.LOCKED;
      case Disabled _ -> Kind.DISABLED;
    };
  }

  /// Reads a state out of its columns.
  static AccountState of(String word, Instant since, @Nullable String reason) {
    return switch (Kind.of(word)) {
      case INVITED -> new Invited(since);
      case ACTIVE -> new Active(since);
      case LOCKED -> new Locked(since);
      case DISABLED -> new Disabled(since, reason == null ? "" : reason);
    };
  }
}
