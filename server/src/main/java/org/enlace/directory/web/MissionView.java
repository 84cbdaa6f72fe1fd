package org.enlace.directory.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A permanent mission as the secretariat has it on file.
///
/// @param inForce whether a second officer confirmed it
/// @param countsFrom from when its number serves for call-backs, or null
/// @param counts whether it does
/// @param enteredBy who entered it, as far as the reader may know, or null
/// @param confirm whether the reader may confirm it
/// @param decide whether the reader may turn it down
public record MissionView(
    String id,
    String name,
    String mailbox,
    String phone,
    String source,
    boolean inForce,
    @Nullable Instant countsFrom,
    boolean counts,
    @Nullable String enteredBy,
    Instant enteredAt,
    boolean confirm,
    boolean decide) {}
