/// The description of the interface for programs, `/api/openapi.json` (OpenAPI 3.1), drawn from the
/// handlers themselves: their records, what may be null in them, their rules of access.
@NullMarked
package org.enlace.platform.openapi;

import org.jspecify.annotations.NullMarked;
