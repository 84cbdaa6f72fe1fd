@NullMarked
package org.enlace.platform.postgres;

import org.jspecify.annotations.NullMarked;
