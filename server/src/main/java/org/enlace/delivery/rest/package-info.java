/// Deliveries by REST.
@NullMarked
package org.enlace.delivery.rest;

import org.jspecify.annotations.NullMarked;
