package org.enlace.delivery.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A letter that did not arrive, in words.
///
/// @param id by which it is sent again
/// @param owner whose line it is, or why it has none
/// @param state the name of its State, or empty
/// @param type how the line is reached
/// @param mark that it was a check or an exercise, or null
/// @param day on which it died
/// @param at when, for those who may know, or null
/// @param reason why
/// @param resendable whether the reader may send it again now
public record DeadLetterRow(
    String id,
    String owner,
    String state,
    String type,
    @Nullable String mark,
    String day,
    @Nullable Instant at,
    String reason,
    boolean resendable) {}
