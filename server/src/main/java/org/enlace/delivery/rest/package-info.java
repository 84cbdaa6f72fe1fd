/// Deliveries by REST, and what gateways tell.
@NullMarked
package org.enlace.delivery.rest;

import org.jspecify.annotations.NullMarked;
