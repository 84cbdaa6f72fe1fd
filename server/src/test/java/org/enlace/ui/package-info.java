@NullMarked
package org.enlace.ui;

import org.jspecify.annotations.NullMarked;
