/// The whole site in one encrypted file, and back.
///
/// The file is one OpenPGP message (RFC 9580), not signed. Its content is a gzipped tar archive, so
/// that a site can be read from it without Enlace: `site.json`, then for each table the parts
/// `data/SCHEMA.TABLE/00000001` and on, which joined are what PostgreSQL's `COPY … TO` wrote (text
/// format, UTF-8), then `manifest.json` with the rows and the SHA-256 of each table.
///
/// What is sealed in the database stays sealed in the file, under keys that the site key wraps. The
/// site key itself is never in a backup.
///
/// Plain Java over JDBC, as the owner's login, so that it works beside a running server and without
/// one. No superuser is needed: triggers are disabled by the owner of the tables, and foreign keys
/// dropped and added again, inside the one transaction that loads.
@NullMarked
package org.enlace.platform.backup;

import org.jspecify.annotations.NullMarked;
