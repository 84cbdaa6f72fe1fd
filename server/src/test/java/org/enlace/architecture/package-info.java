/// The house's own rules, each with a wrong example (package `wrong`, or a wrong text) that it must
/// catch: a rule that cannot fail is worth nothing.
@NullMarked
package org.enlace.architecture;

import org.jspecify.annotations.NullMarked;
