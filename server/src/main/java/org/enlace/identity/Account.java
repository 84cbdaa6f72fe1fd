package org.enlace.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// An account, as those who answer for it see it.
///
/// @param id the account's id
/// @param address what its owner signs in with
/// @param name as it is shown
/// @param state the State whose roles it holds or held, or null
/// @param person the directory's person that it is, or null
/// @param standing how it stands
/// @param language in which its owner is written to
/// @param demonstration whether it is a persona of the demonstration, which has no password
/// @param madeAt when it was made
/// @param grants the roles in force
public record Account(
    UUID id,
    EmailAddress address,
    String name,
    @Nullable StateCode state,
    @Nullable UUID person,
    AccountState standing,
    LanguageTag language,
    boolean demonstration,
    Instant madeAt,
    List<HeldGrant> grants) {
  public Account {
    grants = List.copyOf(grants);
  }
}
