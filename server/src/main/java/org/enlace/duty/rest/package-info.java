@NullMarked
package org.enlace.duty.rest;

import org.jspecify.annotations.NullMarked;
