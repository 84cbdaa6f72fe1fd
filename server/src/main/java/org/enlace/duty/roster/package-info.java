/// Rosters: who is on duty when, for one track of a State. The shifts are worked out from
/// rotations, overrides and leave; nothing is walked day by day, and nothing is kept of what was
/// worked out.
@NullMarked
package org.enlace.duty.roster;

import org.jspecify.annotations.NullMarked;
