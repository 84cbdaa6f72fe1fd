package org.enlace.identity;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.Grant;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A grant in force.
///
/// @param id the grant's id
/// @param account whose it is
/// @param state of a role of a State: the State
/// @param grant the role itself
/// @param cause what it follows from, such as a nomination's id
/// @param givenAt since when it is held
public record HeldGrant(
    UUID id,
    UUID account,
    @Nullable StateCode state,
    Grant grant,
    @Nullable UUID cause,
    Instant givenAt) {}
