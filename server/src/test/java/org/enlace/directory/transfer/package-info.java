@NullMarked
package org.enlace.directory.transfer;

import org.jspecify.annotations.NullMarked;
