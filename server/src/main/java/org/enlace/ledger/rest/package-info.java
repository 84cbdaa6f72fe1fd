/// The public log over HTTP.
@NullMarked
package org.enlace.ledger.rest;

import org.jspecify.annotations.NullMarked;
