package org.enlace.directory.rest;

import java.util.UUID;
import org.enlace.directory.Authorities;
import org.enlace.directory.Lines;
import org.enlace.directory.Lines.OwnerKind;
import org.enlace.directory.People;
import org.enlace.ui.api.Problem;
import org.springframework.stereotype.Component;

/// Whose lines and keys a path is about.
@Component
class Owned {
  private final People people;
  private final Authorities authorities;

  Owned(People people, Authorities authorities) {
    this.people = people;
    this.authorities = authorities;
  }

  /// An owner that the caller may see.
  record Owner(OwnerKind kind, UUID id) {}

  /// The person or desk of a path.
  Owner person(String path) {
    return people
        .find(Given.path(path))
        .map(holder -> new Owner(Lines.OwnerKind.valueOf(holder.kind().name()), holder.id()))
        .orElseThrow(() -> Problem.notFound().asException());
  }

  /// The authority of a path.
  Owner authority(String path) {
    return authorities
        .find(Given.path(path))
        .map(found -> new Owner(OwnerKind.AUTHORITY, found.id()))
        .orElseThrow(() -> Problem.notFound().asException());
  }
}
