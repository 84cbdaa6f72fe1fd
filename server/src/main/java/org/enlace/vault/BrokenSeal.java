package org.enlace.vault;

/// What was sealed does not open: it was changed, cut, reordered or put elsewhere, or its site key
/// is not here. The message names no content.
public final class BrokenSeal extends IllegalStateException {
  BrokenSeal(String message) {
    super(message);
  }
}
