/// The time of the site, which is the same on all its nodes.
@NullMarked
package org.enlace.platform.time;

import org.jspecify.annotations.NullMarked;
