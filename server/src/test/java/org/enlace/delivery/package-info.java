@NullMarked
package org.enlace.delivery;

import org.jspecify.annotations.NullMarked;
