@NullMarked
package org.enlace.platform.web;

import org.jspecify.annotations.NullMarked;
