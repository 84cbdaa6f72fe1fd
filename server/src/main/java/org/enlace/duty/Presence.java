package org.enlace.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Whether somebody is on duty, and until when that holds.
///
/// @param onDuty by what the State declared
/// @param until when this turns into its opposite; null where nothing declared ends it
record Presence(boolean onDuty, @Nullable Instant until) {}
