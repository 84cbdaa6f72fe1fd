package org.enlace.vault;

import java.util.List;

/// What came of rewrapping.
///
/// @param done how many objects and small values had older keys and now have the newest
/// @param broken the objects whose data key does not open: they were tampered with. While there is
///   one, older site keys are kept in use
public record Rewrapped(int done, List<VaultId> broken) {
  public Rewrapped {
    broken = List.copyOf(broken);
  }
}
