/// Keeps what must not lie readable in the database: scans of notes verbales, attachments, the
/// content of messages, and small secrets of other rooms.
///
/// Words: an *object* is a sealed stream of bytes under a data key of its own; the data key is
/// *wrapped* by a *site key*, which lies outside the database (a file of the data folder, or the
/// environment). A *sealing* says what an object is for and who may open it.
///
/// Invariants: a changed, shortened, reordered or swapped piece of an object is a [BrokenSeal],
/// never other content. Who may read an object is bound to its key, so that changing a row of the
/// database opens nothing. Who seals can open. The system's own tasks cannot open objects. Erasing
/// an object erases its data key.
///
/// Tables: `vault.object`, `vault.chunk`, `vault.site_key`.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.enlace.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
