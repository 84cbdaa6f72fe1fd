/// What the directory answers to the rooms below it, through the ports that they declare: names of
/// States and networks, counts for the public, which mailbox a recovery may go to, and what came of
/// notices to its lines.
@NullMarked
package org.enlace.directory.ports;

import org.jspecify.annotations.NullMarked;
