package org.enlace.delivery.log;

import java.time.Instant;
import java.util.UUID;
import org.enlace.delivery.FailureReason;
import org.enlace.delivery.Progress;
import org.enlace.kernel.Marking;
import org.jspecify.annotations.Nullable;

/// A notice in the log, without what it says and without its address.
///
/// @param id of the notice
/// @param line the directory's line, or null, as of an invitation
/// @param lineKind how the line is reached, such as `email`
/// @param kind what sort of notice, such as `request.arrived`
/// @param reason why it did not arrive, or null
/// @param attempts how often it was tried
/// @param dueAt when it is tried next, while it waits
/// @param endedAt when it was taken over, refused, given up or cancelled; null while it waits
/// @param reply the class of the last answer, such as `250`, or null where it was not tried
public record DeliveryEntry(
    UUID id,
    @Nullable UUID line,
    String lineKind,
    String kind,
    Marking marking,
    boolean urgent,
    Progress progress,
    @Nullable FailureReason reason,
    int attempts,
    Instant stagedAt,
    @Nullable Instant dueAt,
    @Nullable Instant endedAt,
    @Nullable String reply) {}
