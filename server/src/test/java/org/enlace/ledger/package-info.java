@NullMarked
package org.enlace.ledger;

import org.jspecify.annotations.NullMarked;
