@NullMarked
package org.enlace.platform.database;

import org.jspecify.annotations.NullMarked;
