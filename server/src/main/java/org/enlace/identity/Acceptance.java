package org.enlace.identity;

import java.util.List;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Problem;

/// What came of confirming the device, the last step of an invitation or a recovery.
public sealed interface Acceptance {
  /// The account is open, and its owner is signed in.
  ///
  /// @param recoveryCodes shown now and never again
  /// @param entered the cookies of the new session
  record Accepted(List<Secret<String>> recoveryCodes, SignInStep.Entered entered)
      implements Acceptance {
    public Accepted {
      recoveryCodes = List.copyOf(recoveryCodes);
    }
  }

  /// It was refused, and why.
  enum Refused implements Acceptance {
    LINK_ENDED("link-ended", 410),
    WRONG_CODE("code-wrong", 422),
    /// A password is to be chosen first.
    NO_PASSWORD("link-without-password", 409);

    private final String slug;
    private final int status;

    Refused(String slug, int status) {
      this.slug = slug;
      this.status = status;
    }

    /// The refusal for adapters.
    public Problem problem() {
      Problem problem = Problem.of("identity", slug, status);
      return this == WRONG_CODE ? problem.about("code") : problem;
    }
  }
}
