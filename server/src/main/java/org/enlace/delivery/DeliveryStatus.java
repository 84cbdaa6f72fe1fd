package org.enlace.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the delivery of one notice stands, for the State whose line it goes to.
///
/// @param line the directory's line, or null
/// @param kind what sort of notice
/// @param attempts how often it was tried
/// @param endedAt when it was accepted, refused, given up or cancelled; null while it waits
public record DeliveryStatus(
    NoticeId notice,
    @Nullable UUID line,
    String kind,
    Progress progress,
    int attempts,
    Instant stagedAt,
    @Nullable Instant endedAt) {}
