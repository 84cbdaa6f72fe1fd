@NullMarked
package org.enlace.platform;

import org.jspecify.annotations.NullMarked;
