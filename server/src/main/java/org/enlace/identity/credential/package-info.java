/// What an account shows to sign in: passwords, codes of a device, recovery codes, tokens; and the
/// buckets that slow guessing down. Pure rules, and the one costly computation behind a gate.
/// Closed to other rooms.
@NullMarked
package org.enlace.identity.credential;

import org.jspecify.annotations.NullMarked;
