/// The directory's pages. They use the room's own doors and nobody else's.
@NullMarked
package org.enlace.directory.web;

import org.jspecify.annotations.NullMarked;
