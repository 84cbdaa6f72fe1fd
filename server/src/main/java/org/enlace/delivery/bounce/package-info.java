/// Reads what comes back from the mailbox of the return paths: reports of other relays (RFC 3464)
/// that a notice could not be delivered, or is delayed. Who wrote such a report is not known, so
/// only the mark in the address to which it came counts, which nobody else can make. What people
/// and their mail programs answer is put aside unread.
@NullMarked
package org.enlace.delivery.bounce;

import org.jspecify.annotations.NullMarked;
