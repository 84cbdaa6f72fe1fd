package org.enlace.delivery.outward;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// What came back from a call.
public sealed interface Response {
  /// An answer of HTTP. A redirect is one as well: it is not followed.
  ///
  /// @param headers by lower-case name
  /// @param body at most [Outward#LONGEST_BODY] bytes of it
  record Answered(int status, Map<String, String> headers, Secret<byte[]> body)
      implements Response {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    public Answered {
      headers = Map.copyOf(headers);
    }

    public boolean isGood() {
      return status >= 200 && status <= 299;
    }

    /// How long it asks to wait, at most an hour; a date instead of seconds is passed over.
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(headers.get("retry-after"))
          .filter(text -> SECONDS.matcher(text).matches())
          .map(text -> Duration.ofSeconds(Long.parseLong(text)))
          .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }
  }

  /// There was none.
  ///
  /// @param reason one word: `address` (not https, or one that is not allowed), `name`,
  ///   `connection`, `tls`, `timeout` or `answer`
  record Failed(String reason) implements Response {}
}
