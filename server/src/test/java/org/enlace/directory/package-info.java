@NullMarked
package org.enlace.directory;

import org.jspecify.annotations.NullMarked;
