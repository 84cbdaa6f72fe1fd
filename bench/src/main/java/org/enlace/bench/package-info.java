/// Load scenarios: each prints its figures with the peer or physical limit that it measured in the
/// same run, and says whether the aim was met.
@NullMarked
package org.enlace.bench;

import org.jspecify.annotations.NullMarked;
