/// What a server that is measured carries besides, to be measured against: the same HTTP stack and
/// sign-in with nothing behind them, and single rows through the same pool. No other server has it.
@NullMarked
package org.enlace.bench.peer;

import org.jspecify.annotations.NullMarked;
