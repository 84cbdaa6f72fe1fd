package org.enlace.duty;

import java.time.Instant;
import java.util.UUID;

/// The calling about this waits until somebody is on duty.
///
/// @param at since when
public record Holding(UUID subject, Held why, Instant at) {}
