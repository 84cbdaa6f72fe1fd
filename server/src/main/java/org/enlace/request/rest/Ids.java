package org.enlace.request.rest;

import java.util.Optional;
import java.util.UUID;
import org.enlace.ui.api.Problem;
import org.enlace.ui.api.ProblemException;
import org.jspecify.annotations.Nullable;

/// Reads ids and numbers of paths and bodies.
final class Ids {
  private Ids() {}

  static UUID of(String text, String field) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      throw Problem.invalid(field).asException();
    }
  }

  static @Nullable UUID ofNullable(@Nullable String text, String field) {
    return text == null ? null : of(text, field);
  }

  static Optional<Integer> number(String text) {
    return text.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  static ProblemException noAttachment() {
    return Problem.of("request", "attachment-unknown", 404).asException();
  }
}
