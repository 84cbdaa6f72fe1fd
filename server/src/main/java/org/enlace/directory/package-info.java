/// Who answers for a State, in which network, and by which lines.
///
/// **Words.** A *network* is a set of States with categories of contact of its own; networks are
/// rows, never code. A *nomination* names, for a State, a network and a category, a person or a
/// desk; in force it is a *point of contact*. A *holder* is the person or the desk that a
/// nomination names. A *line* is one way to reach a holder; a *key* is an OpenPGP certificate of
/// one. *Availability* is what the holder declares about its hours.
///
/// **What always holds.**
///
/// - Who is listed is a diplomatic act: a nomination comes from the State's nominator or from its
///   note verbale, and an officer who did not enter it confirms it. The database checks the second
///   hand as well.
/// - A nomination ends by an act of the State or by its note's own date, never because it grew old.
/// - A changed line or key stands beside the old one until it is proved or a second person vouches
///   for it, and the old line is told.
/// - Other States see of a line its kind, its value as released, its place and when it was last
///   reached. A personal line's value is given only to whoever opens it, and the opening is
///   recorded for the State that owns it.
/// - Every change writes the new state, its history and its ledger entry in one transaction.
///
/// **Tables**, all in schema `directory`: `network`, `category`, `membership`, `state_name`;
/// `authority`, `holder`, `desk_person`, `open_hours`, `closure`; `line` with `line_value`,
/// `line_reached`, `line_failed`; `key`; `note`, `nomination`; `contact_search`, the projection
/// that searches read; `telling`, what people are still to be told. States, their groups and
/// languages are files beside this package.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "ui::page",
      "ui::api",
      "vault",
      "ledger",
      "delivery",
      "identity"
    })
package org.enlace.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
