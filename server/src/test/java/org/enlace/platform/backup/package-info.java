@NullMarked
package org.enlace.platform.backup;

import org.jspecify.annotations.NullMarked;
