/// The verifiable log, as the C2SP documents describe it: Merkle trees (RFC 9162 §2.1), tiles
/// (tlog-tiles), signed notes and checkpoints (signed-note, tlog-checkpoint), cosignatures
/// (tlog-cosignature), proofs (tlog-proof), policies (tlog-policy) and what a witness is asked
/// (tlog-witness).
///
/// All that is read comes from outside, so every reader has a bound and answers with a
/// [org.enlace.protocol.Refusal] what is not exactly in its form. Nothing here fetches or keeps
/// anything.
@NullMarked
package org.enlace.protocol.log;

import org.jspecify.annotations.NullMarked;
