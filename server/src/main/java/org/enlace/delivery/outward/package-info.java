/// How this site calls programs of others over https: to an address that was looked up once and
/// found fit, without following a redirect, within bounds of time and size.
@NullMarked
package org.enlace.delivery.outward;

import org.jspecify.annotations.NullMarked;
