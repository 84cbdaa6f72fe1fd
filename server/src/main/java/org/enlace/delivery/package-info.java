/// Brings notices to people's lines, and takes what they answer by a link.
///
/// Words: a *notice* arrives finished (text, language, line), and nothing is looked up here. A
/// *delivery* is the series of attempts to bring it to its line; a *receipt* is what came of one
/// attempt. An *action token* is the secret of a link in a notice: one purpose, one use, expiring.
///
/// Invariants: a notice is staged in the transaction of its cause and delivered at least once, each
/// time with the same Message-ID. A refusal for good ends a delivery at once; other failures are
/// tried again for 24 hours. What a notice says is sealed, readable by the worker alone, and erased
/// when its delivery ended. A link does nothing when it is followed, only when its button is
/// pressed.
///
/// Each kind of line has couriers of its own. A line that is no mailbox shows the brief text of a
/// notice alone: one segment of a short message, the link included.
///
/// Ports that rooms above implement: `ActionPage`, `LineOutcomes`, `InboundReply`.
///
/// Tables: `delivery.notice`, `delivery.delivery`, `delivery.receipt`, `delivery.token`,
/// `delivery.line_switch`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui::page", "ui::api", "vault", "ledger"})
package org.enlace.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
