@NullMarked
package org.enlace;

import org.jspecify.annotations.NullMarked;
