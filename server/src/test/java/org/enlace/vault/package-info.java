@NullMarked
package org.enlace.vault;

import org.jspecify.annotations.NullMarked;
