package org.enlace.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One role that an account holds.
///
/// @param network the network in which it is held
/// @param category of a contact: its track; else absent
/// @param authority of a person at a desk: the competent authority; else absent
/// @param person the directory's person that the account is, where the directory knows one
public record Grant(
    Role role,
    NetworkCode network,
    @Nullable CategoryCode category,
    @Nullable UUID authority,
    @Nullable UUID person) {}
