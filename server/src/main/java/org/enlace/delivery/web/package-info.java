/// The page that a link out of a notice opens.
@NullMarked
package org.enlace.delivery.web;

import org.jspecify.annotations.NullMarked;
