/// The demonstration: a network of fictional officials, buttons that sign in as them, and a mailbox
/// that shows every mail. Nothing here exists where `enlace.demonstration` is not set, which only
/// the command `demo` does.
@NullMarked
package org.enlace.platform.demo;

import org.jspecify.annotations.NullMarked;
