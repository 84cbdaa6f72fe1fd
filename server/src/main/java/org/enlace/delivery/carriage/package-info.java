/// What the adapters of lines that show brief notices share: what they are given, and what they
/// tell.
@NullMarked
package org.enlace.delivery.carriage;

import org.jspecify.annotations.NullMarked;
