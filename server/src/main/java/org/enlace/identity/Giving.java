package org.enlace.identity;

import java.util.UUID;
import org.enlace.ui.api.Problem;

/// What came of giving a role.
public sealed interface Giving {
  /// It was given.
  ///
  /// @param grant the grant's id
  /// @param account whose it is
  /// @param invited whether the account was made for it and an invitation is on its way
  record Given(UUID grant, UUID account, boolean invited) implements Giving {}

  /// It was refused, and why.
  enum Refused implements Giving {
    /// No such account, or none that the actor may see.
    ACCOUNT_UNKNOWN("account-unknown", 404),
    /// The account was disabled.
    ACCOUNT_DISABLED("account-disabled", 409),
    /// The address is another account's, of a person or State of its own.
    ADDRESS_TAKEN("address-taken", 409),
    /// The account holds roles of another State.
    OF_ANOTHER_STATE("account-of-another-state", 409),
    /// Who is of the secretariat holds no role of a State, and the other way round.
    SECRETARIAT_AND_STATE("secretariat-and-state", 409),
    /// The account holds that role already.
    ALREADY_GIVEN("role-already-given", 409),
    /// Nobody gives a role to themselves.
    OWN_ACCOUNT("role-for-oneself", 403),
    /// The actor may not give this role.
    NOT_YOURS("role-not-yours-to-give", 403);

    private final String slug;
    private final int status;

    Refused(String slug, int status) {
      this.slug = slug;
      this.status = status;
    }

    /// The refusal for adapters.
    public Problem problem() {
      return Problem.of("identity", slug, status);
    }
  }
}
