/// Files of other directories, and files for them.
///
/// **In**: a file is read into what it says, line by line; that is compared with what is here, and
/// with what the same source said last; the outcome is shown, and applied through the room's doors
/// as if somebody had typed it. A file that cannot be read at all is refused as a whole; a line
/// that cannot is refused with its field and the reason, and the others stand.
///
/// **Tables**: `import` with `import_item` and `import_progress`, and `import_link`, what each
/// source said last of an entry.
@NullMarked
package org.enlace.directory.transfer;

import org.jspecify.annotations.NullMarked;
