package org.enlace.identity.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recovery that waits, as pages show it.
///
/// @param id the recovery's id
/// @param name whose account it is
/// @param address what its owner signs in with
/// @param state the name of its State, or null
/// @param askedAt when it was asked
/// @param missing how many approvals are missing
/// @param approved whether the reader approved already
public record RecoveryView(
    UUID id,
    String name,
    String address,
    @Nullable String state,
    Instant askedAt,
    int missing,
    boolean approved) {}
