package org.enlace.delivery.outward;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import org.enlace.kernel.Secret;

/// A POST to a program of others.
///
/// @param target its address, which is as secret as what it opens
/// @param headers of printable ASCII; anything else is a fault of the program
/// @param nearby whether an address that is not public is allowed
public record Call(
    Secret<URI> target, Map<String, String> headers, Secret<byte[]> body, boolean nearby) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]{0,4000}");

  public Call {
    headers = Map.copyOf(headers);
    headers.forEach((name, value) -> {
      if (!NAME.matcher(name).matches() || !VALUE.matcher(value).matches()) {
        throw new IllegalArgumentException("a header has a name and printable ASCII");
      }
    });
  }
}
