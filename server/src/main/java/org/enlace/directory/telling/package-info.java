/// Tells people what changed in the directory: a task takes what the doors wrote down, finds out
/// whom it concerns, in which language and by which mailbox, and stages the notices.
///
/// Notices go through relays that are not ours. They say which State, network and category
/// something is about, and what to do if it is wrong; never a name, an address or a number.
@NullMarked
package org.enlace.directory.telling;

import org.jspecify.annotations.NullMarked;
