/// Whether the site works, told on the management port: alive, and ready with its database and its
/// mail.
@NullMarked
package org.enlace.platform.health;

import org.jspecify.annotations.NullMarked;
