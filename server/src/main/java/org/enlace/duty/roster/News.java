package org.enlace.duty.roster;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Something that somebody is to be told of a roster.
///
/// @param from the shift that it is about; null where there is none any more
record News(
    UUID id,
    UUID roster,
    StateCode state,
    UUID person,
    RosterNews.Kind kind,
    @Nullable Instant from,
    @Nullable Instant until) {}
