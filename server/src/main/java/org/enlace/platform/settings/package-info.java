/// The settings as a whole: every one that is told is known, and every known one is right, before
/// anything else begins. Each room declares its own in a record.
@NullMarked
package org.enlace.platform.settings;

import org.jspecify.annotations.NullMarked;
