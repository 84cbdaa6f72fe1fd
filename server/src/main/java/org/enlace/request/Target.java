package org.enlace.request;

import org.jspecify.annotations.Nullable;

/// Which request an act is about.
///
/// @param ref its reference as it was given; one that nobody could have is unknown as well
/// @param ifMatch the version that the actor saw, as an entity tag, or null where it does not
///   matter
public record Target(String ref, @Nullable String ifMatch) {
  public static Target of(String ref) {
    return new Target(ref, null);
  }
}
