package org.enlace.protocol;

import java.net.URI;

/// The stable name of a problem in the sense of RFC 9457: `urn:enlace:problem:<slug>`.
///
/// It is an identifier, not an address: no site owns it, so every site answers with the same one.
///
/// @param slug what went wrong, in lower-case words joined by hyphens, at most 64 characters
public record ProblemType(String slug) {

  private static final String PREFIX = "urn:enlace:problem:";

  public ProblemType {
    Grammar.PROBLEM_SLUG.require(slug);
  }

  /// The value of the member `type` of a problem document.
  public URI uri() {
    return URI.create(PREFIX + slug);
  }
}
