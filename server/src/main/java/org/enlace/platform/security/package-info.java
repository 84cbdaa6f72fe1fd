@NullMarked
package org.enlace.platform.security;

import org.jspecify.annotations.NullMarked;
