/// Who answers, and who is called while nobody does.
///
/// **Reach** is the answer to *who answers for this State now, by which lines, until when*. It is
/// worked out from what the State itself declared: the weekly hours of each point of contact in its
/// own zone, and its own closures. Public holidays are not known here, so an office is never said
/// to be open because of a missing one: the answer carries the words *holidays unknown*.
///
/// An **escalation** is the ladder of steps climbed while something waits for an acknowledgement. A
/// **rung** is one line called at one step. What the thing is belongs to a room above, which is
/// asked and told through [org.enlace.duty.Occasion].
///
/// Invariants: a step is done once, by one node, in one transaction with the notices it stages; an
/// escalation that ended rings nobody; where only named persons may know, nobody else is rung; no
/// row says more of what waits than its kind, its two States, its urgency and its marking.
///
/// Tables: `duty.escalation`, `duty.step`, `duty.rung`.
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
