package org.enlace.directory;

import java.time.Instant;
import java.util.UUID;
import org.enlace.kernel.EmailAddress;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.PhoneNumber;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.jspecify.annotations.Nullable;

/// Somebody who nominates for a State in one network, or reads for its permanent mission there. A
/// State may have different ones in different networks, and several in one.
///
/// @param role `NOMINATOR`, or `MISSION`, which changes nothing
/// @param act what the note asked for
/// @param note the note verbale that asked for it
/// @param replaces whom they replace, or whose access is set anew
/// @param objection of the State's own people, or null
/// @param version counts the changes of this row
public record Nominator(
    UUID id,
    StateCode state,
    NetworkCode network,
    Role role,
    Act act,
    Holder person,
    EmailAddress mailbox,
    UUID note,
    @Nullable UUID replaces,
    Standing standing,
    UUID enteredBy,
    Instant enteredAt,
    @Nullable Objection objection,
    int version) {

  /// What is asked for.
  public enum Act {
    ENROL,
    REPLACE,
    /// New access for the same office, at another mailbox.
    RESET
  }

  /// Where an enrolment stands.
  public sealed interface Standing {}

  /// It waits.
  ///
  /// @param callBack the call to the mission's known number, or null before it was made
  public record Proposed(@Nullable CallBack callBack) implements Standing {}

  /// It holds.
  ///
  /// @param account of the person, in identity
  public record InForce(UUID confirmedBy, Instant at, UUID account) implements Standing {}

  /// It was turned down, by the mission or by an officer.
  public record Refused(Instant at, String reason) implements Standing {}

  /// It is over.
  public record Ended(Instant at, String reason) implements Standing {}

  /// A call to the mission at a number that was on file before.
  ///
  /// @param agreed whether the mission said that the note is theirs
  public record CallBack(
      UUID by, Instant at, PhoneNumber number, String spokeWith, boolean agreed) {}

  /// Somebody of the State said that it is not theirs.
  public record Objection(UUID by, Instant at, String text) {}
}
