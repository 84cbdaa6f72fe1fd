/// What two sites, or a site and a sceptical reader, must agree on to the byte.
///
/// Here are canonical JSON (RFC 8785), the entries of the ledger with their public leaves, and the
/// envelope of a request. The bytes that these types write are final: a change of meaning is a new
/// version beside the old one, never an edit. The formats are described for implementers in
/// `docs/ledger-format.md` and `docs/request-envelope.md`.
///
/// The package depends on the JDK alone, so that a verifier can be small. Everything read from
/// outside is read strictly: what is not exactly right is answered with a [Refusal], which never
/// repeats what was read. Time and randomness are passed in.
@NullMarked
package org.enlace.protocol;

import org.jspecify.annotations.NullMarked;
