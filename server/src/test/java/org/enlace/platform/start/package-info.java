@NullMarked
package org.enlace.platform.start;

import org.jspecify.annotations.NullMarked;
