@NullMarked
package org.enlace.directory.rest;

import org.jspecify.annotations.NullMarked;
