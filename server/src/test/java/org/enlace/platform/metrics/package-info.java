@NullMarked
package org.enlace.platform.metrics;

import org.jspecify.annotations.NullMarked;
