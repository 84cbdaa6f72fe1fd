package org.enlace.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that happened to an account, for its owner and for those who answer for it.
///
/// @param at when
/// @param kind what
/// @param by the account that did it, or null where it was the owner without signing in, or a task
/// @param address from which address, where a browser did it
public record Event(Instant at, Kind kind, @Nullable UUID by, @Nullable String address) {
  /// What can happen.
  public enum Kind {
    INVITED,
    ACCEPTED,
    SIGNED_IN,
    SIGNED_IN_BY_RECOVERY_CODE,
    LOCKED,
    PASSWORD_CHANGED,
    DEVICE_CHANGED,
    RECOVERY_CODES_MADE,
    TOKEN_ISSUED,
    TOKEN_ENDED,
    SESSIONS_ENDED,
    DISABLED,
    ROLE_GIVEN,
    ROLE_ENDED,
    RECOVERY_ASKED,
    RECOVERY_APPROVED,
    RECOVERY_REFUSED,
    RECOVERED;

    /// The word in the database and in the keys of texts.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
  }
}
