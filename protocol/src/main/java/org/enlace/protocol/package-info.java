/// What other implementers of the protocol need: canonical JSON, ledger leaves, request envelopes.
@NullMarked
package org.enlace.protocol;

import org.jspecify.annotations.NullMarked;
