@NullMarked
package org.enlace.duty.web;

import org.jspecify.annotations.NullMarked;
