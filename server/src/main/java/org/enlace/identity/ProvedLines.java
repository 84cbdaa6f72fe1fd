package org.enlace.identity;

import java.util.List;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;

/// The lines of a person that were proved, for bringing the link of a recovery; and that a mailbox
/// was. The directory implements it as a bean; it is asked as a task, inside a transaction.
public interface ProvedLines {
  /// A mailbox that the person was proved to read.
  record ProvedMail(UUID line, EmailAddress address) {}

  /// The proved mailboxes of a person, those preferred first.
  List<ProvedMail> mailOf(UUID person);

  /// The person followed a link that was mailed to that address, which proves a line of that value.
  void received(UUID person, EmailAddress address);
}
