/// Webhooks: notices to programs of a State, signed as Standard Webhooks asks, so that the program
/// knows that they come from this site and are fresh. What is sent says no more than a short
/// message would.
@NullMarked
package org.enlace.delivery.webhook;

import org.jspecify.annotations.NullMarked;
