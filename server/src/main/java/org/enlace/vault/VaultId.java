package org.enlace.vault;

import java.util.UUID;

/// Names a sealed object. It opens nothing by itself.
public record VaultId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
