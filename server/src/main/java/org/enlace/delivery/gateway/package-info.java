/// Short messages and calls by a gateway that is called over HTTP: what is posted is a template of
/// the site's settings, so that most providers, and a modem of one's own, can be used without code.
/// What the gateway tells later comes back signed.
@NullMarked
@NamedInterface("gateway")
package org.enlace.delivery.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
