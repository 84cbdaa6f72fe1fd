package org.enlace.delivery.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.enlace.delivery.FailureReason;
import org.enlace.kernel.Marking;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// A notice that ended without arriving: whose line, and why. Neither who caused it nor what it was
/// about is known here.
///
/// @param line the directory's line, or null, as of an invitation
/// @param state whose line it is, or null: the secretariat's own
/// @param diedOn on which day (UTC)
/// @param diedAt when, for the line's own State; null for the secretariat, which need not know when
///   somebody wrote to a State
/// @param resendable whether it can be sent again: what it says is kept for a week
public record DeadLetter(
    UUID id,
    @Nullable UUID line,
    String lineKind,
    @Nullable StateCode state,
    Marking marking,
    LocalDate diedOn,
    @Nullable Instant diedAt,
    FailureReason reason,
    boolean resendable) {}
