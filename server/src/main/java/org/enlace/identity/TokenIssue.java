package org.enlace.identity;

import org.enlace.kernel.Secret;
import org.enlace.ui.api.Problem;

/// What came of asking for an API token.
public sealed interface TokenIssue {
  /// It was issued; this is the only time that its text is told.
  record Issued(ApiToken token, Secret<String> text) implements TokenIssue {}

  /// It was refused, and why.
  enum Refused implements TokenIssue {
    NAME("token-name", "name"),
    NO_SCOPE("token-without-scope", "scopes"),
    EXPIRY("token-expiry", "expiresAt"),
    /// A token may issue no token that can do more, or lasts longer, than itself.
    BEYOND_TOKEN("token-beyond-token", "scopes"),
    /// An account has twenty at most.
    TOO_MANY("token-too-many", "name");

    private final String slug;
    private final String field;

    Refused(String slug, String field) {
      this.slug = slug;
      this.field = field;
    }

    /// The refusal for adapters.
    public Problem problem() {
      return Problem.of("identity", slug, 422).about(field);
    }
  }
}
