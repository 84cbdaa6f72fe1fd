/// The pages of accounts: signing in, accepting an invitation, one's own account, the accounts of a
/// State or of the network, look-ups.
@NullMarked
package org.enlace.identity.web;

import org.jspecify.annotations.NullMarked;
