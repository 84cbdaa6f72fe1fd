/// Asks the witnesses of a policy for their cosignatures (C2SP tlog-witness). They come when they
/// come: nothing of the site waits for them.
@NullMarked
package org.enlace.ledger.witness;

import org.jspecify.annotations.NullMarked;
