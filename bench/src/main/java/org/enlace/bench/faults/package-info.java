/// Two servers over one database while things go wrong: which requests were accepted, and what
/// became of each.
@NullMarked
package org.enlace.bench.faults;

import org.jspecify.annotations.NullMarked;
