/// The build judged by wrong examples: each of its rules must catch one. Also the launcher.
@NullMarked
package org.enlace.build;

import org.jspecify.annotations.NullMarked;
