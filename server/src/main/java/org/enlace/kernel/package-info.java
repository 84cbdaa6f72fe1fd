/// Words that every room uses: codes of States, networks and categories, addresses, labels,
/// markings, roles, the actor of a transaction. Values only; they parse at the edge and are trusted
/// afterwards.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.enlace.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
