/// The log's pages.
@NullMarked
package org.enlace.ledger.web;

import org.jspecify.annotations.NullMarked;
