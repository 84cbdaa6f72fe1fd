@NullMarked
package org.enlace.cli;

import org.jspecify.annotations.NullMarked;
