package org.enlace.directory.web;

import org.enlace.directory.Lines;

/// Whose a line or a key is: a person, a desk or an authority.
///
/// @param path of its page
/// @param state the State's code
/// @param id of the owner
/// @param name as it is shown
/// @param kind what it is
public record OwnerView(String path, String state, String id, String name, Lines.OwnerKind kind) {

  /// Whether it is a person.
  public boolean person() {
    return kind == Lines.OwnerKind.PERSON;
  }
}
