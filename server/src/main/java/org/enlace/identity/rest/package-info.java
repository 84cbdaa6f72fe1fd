/// What programs are answered by this room: the API tokens of their account.
@NullMarked
package org.enlace.identity.rest;

import org.jspecify.annotations.NullMarked;
