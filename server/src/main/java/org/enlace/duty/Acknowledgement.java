package org.enlace.duty;

import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.jspecify.annotations.Nullable;

/// How somebody of the called State acknowledged.
public sealed interface Acknowledgement {
  /// By signing in, which ends the calling.
  ///
  /// @param track the category as which they act, which those who were rung are told
  /// @param holders the directory's persons that they are
  record SignedIn(@Nullable CategoryCode track, Set<UUID> holders) implements Acknowledgement {
    public SignedIn {
      holders = Set.copyOf(holders);
    }
  }

  /// By the link in a notice, or by answering a short message, without signing in. A notice may
  /// have been forwarded: this only pauses what is urgent.
  ///
  /// @param token the id of the link's token
  record ByLink(UUID token) implements Acknowledgement {}
}
