@NullMarked
@NamedInterface("api")
package org.enlace.ui.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
