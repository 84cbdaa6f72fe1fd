package org.enlace.duty;

import java.util.Set;
import java.util.UUID;
import org.enlace.kernel.CategoryCode;
import org.enlace.kernel.HandlingLabel;
import org.enlace.kernel.Marking;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Asks that the contacts of a State be called until somebody acknowledges.
///
/// @param occasion the kind of what waits: [Occasion#kind()] of the room that owns it
/// @param subject what waits, such as a request's id
/// @param caller the State that asks, or null where the secretariat does
/// @param called whose contacts are called
/// @param track in which network, for which category
/// @param urgent whether the notices go first
/// @param audience how far the knowledge that something waits may travel
/// @param marking whether it is meant
public record Call(
    String occasion,
    UUID subject,
    @Nullable StateCode caller,
    StateCode called,
    Track track,
    boolean urgent,
    Audience audience,
    Marking marking) {

  /// A category of contact within a network.
  public record Track(NetworkCode network, CategoryCode category) {}

  /// Who may be rung at all.
  ///
  /// @param label of what waits
  /// @param persons the persons or desks named by the sender, by their holder's id. With any named,
  ///   they alone are rung; TLP:RED without one is refused
  public record Audience(HandlingLabel label, Set<UUID> persons) {
    public Audience {
      persons = Set.copyOf(persons);
      if (label == HandlingLabel.RED && persons.isEmpty()) {
        throw new IllegalArgumentException("TLP:RED rings the persons named, and none is");
      }
    }

    /// Whether only those named are rung.
    public boolean isNamed() {
      return !persons.isEmpty();
    }
  }
}
