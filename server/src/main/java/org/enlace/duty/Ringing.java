package org.enlace.duty;

import java.util.UUID;

/// A line that was rung, with what was staged for it.
///
/// @param escalation for which
/// @param position at which step
/// @param place at which ringing of the plan
/// @param woken whether its owner was off duty, and agreed to be woken
/// @param notice the notice that was staged
/// @param token the action token in it
record Ringing(
    Rung rung, UUID escalation, int position, int place, boolean woken, UUID notice, UUID token) {}
