package org.enlace.identity;

import java.time.Duration;
import org.enlace.kernel.Secret;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;

/// What came of a step of signing in. What is refused never tells whether the account exists.
public sealed interface SignInStep {
  /// The password was right; a code is asked for.
  ///
  /// @param half the value of the cookie that remembers this for ten minutes
  record CodeNeeded(Secret<String> half) implements SignInStep {}

  /// The code was right: a new session has begun.
  ///
  /// @param session the value of the session's cookie
  /// @param device the value of the cookie by which this browser is known from now on, or null
  ///   where it has one
  /// @param nextPath where to go on to, a path on this site
  record Entered(Secret<String> session, @Nullable Secret<String> device, String nextPath)
      implements SignInStep {}

  /// It was refused.
  sealed interface Refused extends SignInStep {
    /// The refusal for adapters.
    Problem problem();
  }

  /// Address or password is wrong, or the account cannot be signed in to now.
  record Wrong() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of("identity", "sign-in-wrong", 422).about("password");
    }
  }

  /// The code is wrong or was used.
  record WrongCode() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of("identity", "code-wrong", 422).about("code");
    }
  }

  /// The password was given too long ago, or not at all: begin again.
  record Expired() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of("identity", "sign-in-expired", 422);
    }
  }

  /// Too many attempts from here or at this account.
  ///
  /// @param retryAfter how long to wait
  record TooMany(Duration retryAfter) implements Refused {
    @Override
    public Problem problem() {
      long minutes = Math.max(1, retryAfter.plusSeconds(59).toMinutes());
      return Problem.of("identity", "sign-in-too-many", 429).with("minutes", minutes);
    }
  }

  /// The site is busy with other people's passwords.
  record Busy() implements Refused {
    @Override
    public Problem problem() {
      return Problem.of("identity", "sign-in-busy", 503);
    }
  }
}
