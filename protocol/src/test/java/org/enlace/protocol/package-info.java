@NullMarked
package org.enlace.protocol;

import org.jspecify.annotations.NullMarked;
