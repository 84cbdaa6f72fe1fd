/// From the command line to a running application.
@NullMarked
package org.enlace.platform.start;

import org.jspecify.annotations.NullMarked;
