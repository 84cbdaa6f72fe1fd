/// Who answers, and who is called while nobody does.
///
/// **Reach** is the answer to *who answers for this State now, by which lines, until when*. It is
/// worked out from published **rosters**, and from what the State itself declared: the weekly hours
/// of each point of contact in its own zone, and its own closures. Offices close on the public
/// holidays of their State; where these are not known, no office is said to be open, and the answer
/// carries the words *holidays unknown*.
///
/// An **escalation** is the ladder of steps climbed while something waits for an acknowledgement. A
/// **rung** is one line called at one step. What the thing is belongs to a room above, which is
/// asked and told through [org.enlace.duty.Occasion].
///
/// A **ladder** is what a State wants done: whom, by what, after which wait, for what is urgent and
/// for what is not ([org.enlace.duty.ladder]). An escalation climbs the ladder in force when it was
/// opened, which is when the task that rings first takes it: the sender may not read another
/// State's ladder. It holds outside hours, pauses after an acknowledgement by a link, and ends by
/// signing in.
///
/// Invariants: an open escalation has one armed step that rings; a step is done once, by one node,
/// in one transaction with the notices it stages; an escalation that ended rings nobody; where only
/// named persons may know, nobody else is rung; no row says more of what waits than its kind, its
/// two States, its urgency and its marking.
///
/// Rosters are a State's own: other States learn who is on duty now and within 24 hours, by desk or
/// post, and never a roster. A published version is never changed, and it is published before it
/// takes effect; nobody on leave is said to be on duty.
///
/// Tables: `duty.escalation`, `duty.step`, `duty.rung`, `duty.roster`, `duty.roster_plan`,
/// `duty.roster_cover`, `duty.roster_swap`, `duty.roster_feed`, `duty.absence`, `duty.shift_wish`,
/// `duty.shift_news`, `duty.shift_tour`, `duty.ladder`, `duty.consent`, `duty.wake_limit`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ui::page",
      "ui::api",
      "ledger",
      "delivery",
      "identity",
      "directory"
    })
package org.enlace.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
