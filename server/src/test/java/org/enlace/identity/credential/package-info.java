@NullMarked
package org.enlace.identity.credential;

import org.jspecify.annotations.NullMarked;
