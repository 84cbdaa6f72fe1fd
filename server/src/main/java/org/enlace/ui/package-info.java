/// What rooms need to show pages and to answer programs: the page and its reader, messages,
/// problems, pages of items, route rules. It names no room.
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package org.enlace.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
