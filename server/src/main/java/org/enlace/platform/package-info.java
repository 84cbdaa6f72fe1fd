/// The wiring: start, settings, database, security, rendering, clock. It may name every room, and
/// no room names it.
@NullMarked
@ApplicationModule
package org.enlace.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
