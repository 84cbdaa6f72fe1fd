/// The ladders by which a State's contacts are called: what a State wants, what one step does, and
/// who agreed to be woken. The rules are pure; see [org.enlace.duty.ladder.LadderPolicy].
@NullMarked
@NamedInterface("ladder")
package org.enlace.duty.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
