package org.enlace.identity;

import org.enlace.identity.credential.PasswordPolicy;
import org.enlace.ui.api.Problem;

/// What came of choosing a password.
public enum PasswordAnswer {
  CHOSEN("password-chosen", ""),
  TOO_SHORT("password-too-short", "password"),
  TOO_LONG("password-too-long", "password"),
  COMMON("password-common", "password"),
  GUESSABLE("password-guessable", "password"),
  /// The present password, which a change asks for, is wrong.
  PRESENT_WRONG("password-present-wrong", "present"),
  /// Too many attempts at the present password.
  TOO_MANY("password-too-many", "present"),
  /// The account has no password: a persona of the demonstration.
  NONE("password-none", "present"),
  /// The link was used or has expired.
  LINK_ENDED("link-ended", ""),
  BUSY("sign-in-busy", "");

  private final String slug;
  private final String field;

  PasswordAnswer(String slug, String field) {
    this.slug = slug;
    this.field = field;
  }

  /// The refusal for adapters; not for a password that was chosen.
  public Problem problem() {
    if (this == CHOSEN) {
      throw new IllegalStateException("a password that was chosen was not refused");
    }
    Problem problem = Problem.of("identity", slug, this == LINK_ENDED ? 410 : 422);
    return field.isEmpty() ? problem : problem.about(field);
  }

  static PasswordAnswer of(PasswordPolicy.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> CHOSEN;
      case TOO_SHORT -> TOO_SHORT;
      case TOO_LONG -> TOO_LONG;
      case COMMON -> COMMON;
      case GUESSABLE -> GUESSABLE;
    };
  }
}
