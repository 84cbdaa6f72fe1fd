/// What became of notices, for those whose lines they went to, and the letters that did not arrive,
/// for those who keep the site going. Nothing here tells what a notice says.
@NullMarked
package org.enlace.delivery.log;

import org.jspecify.annotations.NullMarked;
