package org.enlace.delivery;

import java.util.UUID;

/// Names a notice to one line.
public record NoticeId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
