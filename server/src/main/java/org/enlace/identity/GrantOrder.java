package org.enlace.identity;

import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.LanguageTag;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A role to be given.
///
/// @param holder to whom
/// @param role the role; one of a State names the State, a contact's the category, a desk's the
///   authority, and no other does
/// @param network the network in which it is held
/// @param state of a role of a State: the State
/// @param category of a contact: the track
/// @param authority of a person at a desk: the competent authority
/// @param cause what it follows from, such as a nomination's id; [Grants#endOfCause] ends by it
public record GrantOrder(
    Holder holder,
    Role role,
    NetworkCode network,
    @Nullable StateCode state,
    @Nullable CategoryCode category,
    @Nullable UUID authority,
    @Nullable UUID cause) {
  public GrantOrder {
    if (role.isOfState() != (state != null)
        || (role == Role.CONTACT) != (category != null)
        || (role == Role.DESK) != (authority != null)) {
      throw new IllegalArgumentException(
          "a role of a State names the State, a contact's the category, a desk's the authority");
    }
  }

  /// To whom a role is given.
  public sealed interface Holder {
    /// An account that exists.
    record OfAccount(UUID account) implements Holder {}

    /// A person of the directory: the account that is theirs, or that has their address and is
    /// nobody else's; where there is none, one is invited.
    ///
    /// @param person the directory's id
    /// @param name as the account is to show it
    /// @param address where the invitation goes, and what they sign in with
    /// @param language in which the invitation is written
    record OfPerson(UUID person, String name, EmailAddress address, LanguageTag language)
        implements Holder {}
  }

  /// A point of contact of a State in one category.
  public static GrantOrder contact(
      Holder holder, StateCode state, NetworkCode network, CategoryCode category, UUID nomination) {
    return new GrantOrder(holder, Role.CONTACT, network, state, category, null, nomination);
  }

  /// A person at the desk of a competent authority of a State.
  public static GrantOrder desk(
      Holder holder, StateCode state, NetworkCode network, UUID authority, @Nullable UUID cause) {
    return new GrantOrder(holder, Role.DESK, network, state, null, authority, cause);
  }

  /// A nominating authority of a State, or its permanent mission.
  public static GrantOrder ofState(
      Holder holder, Role role, StateCode state, NetworkCode network, @Nullable UUID cause) {
    return new GrantOrder(holder, role, network, state, null, null, cause);
  }

  /// A role held for the network as a whole.
  public static GrantOrder ofNetwork(Holder holder, Role role, NetworkCode network) {
    return new GrantOrder(holder, role, network, null, null, null, null);
  }
}
