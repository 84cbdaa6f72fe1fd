@NullMarked
@NamedInterface("page")
package org.enlace.ui.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
