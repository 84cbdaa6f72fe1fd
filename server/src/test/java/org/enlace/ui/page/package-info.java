@NullMarked
package org.enlace.ui.page;

import org.jspecify.annotations.NullMarked;
