/// Web push: notices to browsers whose owners gave leave (RFC 8030), encrypted to the browser (RFC
/// 8291), from a site that shows who it is (RFC 8292). What is sent says that something waits, a
/// code, and the path of a page of this site.
@NullMarked
package org.enlace.delivery.webpush;

import org.jspecify.annotations.NullMarked;
