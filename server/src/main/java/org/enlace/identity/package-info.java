/// Who may use the site, and as what.
///
/// An *account* belongs to one person and is made by invitation. It holds *grants*: a role in a
/// network, for a State, a category of contact or an authority where the role is of those. A
/// *session* is a browser that signed in with a password and a code; an *API token* is a program
/// that acts for an account within *scopes*. A *look-up* is the opening or exporting of a personal
/// contact line, which the State that owns the line may see.
///
/// Invariants: an account holds roles of one State at most, and an account of the secretariat holds
/// none; nobody gives a role to themselves; grants end and are never deleted; a session ends as
/// soon as the roles of its account change, or its password; secrets are kept as digests, or sealed
/// by the vault; nothing that is refused tells whether an account exists.
///
/// Tables: schema `identity`. The application's login cannot read passwords, secrets of devices,
/// digests of tokens or links; the system's own tasks do.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"kernel", "vault", "ledger", "delivery", "ui::page", "ui::api"})
package org.enlace.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
