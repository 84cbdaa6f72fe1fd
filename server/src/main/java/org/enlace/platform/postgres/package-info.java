/// The database that Enlace brings along: PostgreSQL started, kept and stopped by the application.
///
/// A first start needs nothing installed. The binaries come out of a jar, the cluster lives in the
/// site's data folder, and only the loopback interface reaches it. Durability is PostgreSQL's own:
/// `fsync` is on, pages carry checksums, and every step of the first start is repeated or repaired
/// by the next one, whenever the machine stopped.
///
/// In the data folder:
///
/// | name | holds |
/// |---|---|
/// | `lock` | the operating-system lock of the one server that may touch the folder |
/// | `database-passwords` | the random passwords of the four logins, mode 0600 |
/// | `postgres-VERSION/` | the unpacked binaries |
/// | `pg/` | the cluster |
/// | `postgres.log`, `postgres.log.old` | what PostgreSQL wrote since this start, and before it |
///
/// Plain Java, without Spring, so that tests and command-line tools start the same database.
@NullMarked
package org.enlace.platform.postgres;

import org.jspecify.annotations.NullMarked;
