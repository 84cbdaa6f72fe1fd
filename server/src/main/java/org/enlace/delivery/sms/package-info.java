/// Short messages by SMPP 3.4, the protocol of operators' message centres: bound as a transceiver,
/// so that reports and answers come back on the same connection.
@NullMarked
package org.enlace.delivery.sms;

import org.jspecify.annotations.NullMarked;
