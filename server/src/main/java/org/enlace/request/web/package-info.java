/// The pages of requests: boxes, writing, and a request with what one can do now.
@NullMarked
package org.enlace.request.web;

import org.jspecify.annotations.NullMarked;
