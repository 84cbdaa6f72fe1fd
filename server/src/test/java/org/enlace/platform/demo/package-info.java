@NullMarked
package org.enlace.platform.demo;

import org.jspecify.annotations.NullMarked;
