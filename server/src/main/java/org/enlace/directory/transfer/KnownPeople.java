package org.enlace.directory.transfer;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.enlace.directory.Holder;
import org.enlace.kernel.StateCode;

/// Persons and desks that a table may name without making them: a row means somebody who is here
/// already where kind, name and mailbox are the same. What is kept of them stays as it is, but for
/// a further line, which is added as new.
final class KnownPeople {
  private final Map<String, UUID> byFace = new HashMap<>();

  static KnownPeople of(Collection<PresentStore.Mailbox> mailboxes) {
    KnownPeople known = new KnownPeople();
    mailboxes.forEach(each ->
        known.byFace.put(
            face(each.state(), each.kind(), each.name(), each.address()), each.holder()));
    return known;
  }

  Optional<UUID> find(Listed.Contact contact) {
    return Optional.ofNullable(byFace.get(face(contact)));
  }

  void add(Listed.Contact contact, UUID holder) {
    byFace.put(face(contact), holder);
  }

  static Holder.Kind kind(Listed.Who who) {
    return who.name() == null ? Holder.Kind.DESK : Holder.Kind.PERSON;
  }

  /// A person's name; of a desk that of its institution.
  static String name(Listed.Who who) {
    return Optional.ofNullable(who.name()).orElse(who.institution());
  }

  private static String face(Listed.Contact contact) {
    Listed.Who who = contact.who();
    return face(contact.post().state(), kind(who), name(who), who.email().value());
  }

  private static String face(StateCode state, Holder.Kind kind, String name, String address) {
    return String.join(
        "|",
        List.of(
            state.value(),
            kind.name(),
            name.strip().toLowerCase(Locale.ROOT),
            address.toLowerCase(Locale.ROOT)));
  }
}
