@NullMarked
package org.enlace.request.rest;

import org.jspecify.annotations.NullMarked;
