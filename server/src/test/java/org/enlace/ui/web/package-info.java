@NullMarked
package org.enlace.ui.web;

import org.jspecify.annotations.NullMarked;
