package org.enlace.delivery.log;

import java.time.Instant;
import java.util.UUID;
import org.enlace.delivery.LineKind;
import org.enlace.delivery.Progress;
import org.enlace.ui.api.Paging;
import org.jspecify.annotations.Nullable;

/// Which notices are asked for; null: all.
///
/// @param line to that line
/// @param lineKind to lines of that kind
/// @param progress how far they are
/// @param kind of that sort, such as `request.arrived`; with a dot at its end, of all such sorts
/// @param from staged then or later
/// @param to staged before then
public record DeliveryQuery(
    @Nullable UUID line,
    @Nullable LineKind lineKind,
    @Nullable Progress progress,
    @Nullable String kind,
    @Nullable Instant from,
    @Nullable Instant to,
    Paging paging) {}
