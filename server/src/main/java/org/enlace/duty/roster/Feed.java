package org.enlace.duty.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A calendar feed that says when somebody is on duty, and nothing else.
///
/// @param person whose shifts it tells; null for a team's
/// @param roster the roster that it tells; null for a person's
/// @param readOn the day on which it was last read, in UTC, or null
public record Feed(
    UUID id,
    StateCode state,
    @Nullable UUID person,
    @Nullable UUID roster,
    Instant madeAt,
    @Nullable LocalDate readOn) {}
