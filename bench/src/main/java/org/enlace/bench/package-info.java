@NullMarked
package org.enlace.bench;

import org.jspecify.annotations.NullMarked;
