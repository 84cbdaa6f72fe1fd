@NullMarked
package org.enlace.ui.api;

import org.jspecify.annotations.NullMarked;
