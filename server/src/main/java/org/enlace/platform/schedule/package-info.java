/// The sparse jobs of the site.
@NullMarked
package org.enlace.platform.schedule;

import org.jspecify.annotations.NullMarked;
