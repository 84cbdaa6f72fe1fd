/// Enlace as its users run it: the packaged jar, started by the launcher as a process of its own
/// with its embedded PostgreSQL, spoken to by HTTP and SMTP on this machine and opened in Chromium.
/// Nothing here names a class of the server.
@NullMarked
package org.enlace.acceptance;

import org.jspecify.annotations.NullMarked;
