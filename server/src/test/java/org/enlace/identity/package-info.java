@NullMarked
package org.enlace.identity;

import org.jspecify.annotations.NullMarked;
