@NullMarked
package org.enlace.platform.settings;

import org.jspecify.annotations.NullMarked;
