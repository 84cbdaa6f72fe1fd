/// Files of other directories, read into what they say, line by line. Nothing here writes: what is
/// read goes through the room's door, which compares it with what is there.
///
/// A file that cannot be read at all is refused as a whole; a line that cannot is refused with its
/// field and the reason, and the others stand.
@NullMarked
package org.enlace.directory.transfer;

import org.jspecify.annotations.NullMarked;
