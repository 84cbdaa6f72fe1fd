/// The log that only grows: every change of the directory, its keys, roles and networks, in the
/// order of the commits.
///
/// Words: an *entry* tells one change; its *leaf*, which is public, commits to it and tells
/// nothing; the *opening* (entry and salt) lives here for those who may see it; *personal fields*
/// live apart, so that they can be erased. The bytes of all of them are those of
/// `org.enlace.protocol`.
///
/// Invariants: what is recorded commits together with the change that it tells, or not at all.
/// Leaves have the positions 0, 1, 2 … without a gap. Leaves and openings are never changed or
/// deleted. The entries about one subject form one chain. Requests and look-ups are never entries.
///
/// What was signed, in the database and in a file outside it, is never contradicted: see
/// `org.enlace.ledger.tree`. Rows that do not say what the newest entry says are told as such.
///
/// Tables: `ledger.leaf`, `ledger.opening`, `ledger.personal_field`; of the tree `ledger.log`,
/// `ledger.log_key`, `ledger.node`, `ledger.checkpoint`, `ledger.restoration`; of verifications
/// `ledger.finding`, `ledger.verified`.
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ui::page", "ui::api", "vault"})
package org.enlace.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
