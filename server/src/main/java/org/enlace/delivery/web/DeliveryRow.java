package org.enlace.delivery.web;

import java.time.Instant;
import org.enlace.ui.page.Tone;
import org.jspecify.annotations.Nullable;

/// A notice in the log, in words.
///
/// @param path of the page that shows this line's notices alone, or null where it has no line
/// @param owner whose line it is, or why it has none
/// @param type how the line is reached
/// @param kind what sort of notice
/// @param mark that it was a check or an exercise, or null
/// @param tone of its progress
/// @param attempts how often it was tried, in words
/// @param reason why it did not arrive, or when it is tried again, or null
public record DeliveryRow(
    @Nullable String path,
    String owner,
    String type,
    String kind,
    @Nullable String mark,
    boolean urgent,
    Tone tone,
    String progress,
    Instant stagedAt,
    @Nullable Instant endedAt,
    String attempts,
    @Nullable String reason) {}
