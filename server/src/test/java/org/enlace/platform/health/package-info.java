@NullMarked
package org.enlace.platform.health;

import org.jspecify.annotations.NullMarked;
