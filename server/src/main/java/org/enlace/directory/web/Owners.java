package org.enlace.directory.web;

import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Authority;
import org.enlace.directory.Holder;
import org.enlace.directory.Lines;
import org.enlace.directory.People;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.springframework.stereotype.Component;

/// Finds whose lines and keys a page is about: of the reader's State, or for the secretariat of
/// any.
@Component
class Owners {
  private final People people;
  private final Authorities authorities;

  Owners(People people, Authorities authorities) {
    this.people = people;
    this.authorities = authorities;
  }

  /// The owner in a path, such as `/people/<id>`.
  OwnerView of(String folder, UUID id, Page page) {
    return folder.equals("people") ? holder(id, page) : authority(id, page);
  }

  OwnerView of(Lines.OwnerKind kind, UUID id, Page page) {
    return switch (kind) {
      case PERSON, DESK -> holder(id, page);
      case AUTHORITY -> authority(id, page);
    };
  }

  private OwnerView holder(UUID id, Page page) {
    Holder holder = people.find(id).orElseThrow(() -> Problem.notFound().asException());
    require(holder.state(), page);
    return new OwnerView(
        "/people/" + id,
        holder.state().value(),
        id.toString(),
        holder.name(),
        holder.kind() == Holder.Kind.PERSON ? Lines.OwnerKind.PERSON : Lines.OwnerKind.DESK);
  }

  private OwnerView authority(UUID id, Page page) {
    Authority authority = authorities.find(id).orElseThrow(() -> Problem.notFound().asException());
    require(authority.state(), page);
    return new OwnerView(
        "/authorities/" + id,
        authority.state().value(),
        id.toString(),
        authority.name().in(page.locale()),
        Lines.OwnerKind.AUTHORITY);
  }

  /// Whoever sees no more than other States do is told that there is nothing.
  static void require(StateCode state, Page page) {
    if (!page.actor().actsFor(state) && !page.actor().holds(Role.SECRETARIAT)) {
      throw Problem.notFound().asException();
    }
  }
}
