/// What time does to the directory: review dates and last days pass, and what is past its keeping
/// is erased. That something was erased is written down where the State can see it, or told in the
/// log where a record of it would tell more than it should; never what it was.
@NullMarked
package org.enlace.directory.upkeep;

import org.jspecify.annotations.NullMarked;
