package org.enlace.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.enlace.delivery.LineKind;
import org.jspecify.annotations.Nullable;

/// One way to reach a holder or an authority, as the caller may see it.
///
/// @param value the address or number, where it is released to the caller; null where it is not, or
///   where the line is personal and was not opened
/// @param opens whether opening the contact would show the caller a value that is null here; the
///   opening is recorded for the owning State
/// @param personal whether the line is of a person rather than of a function
/// @param position where it stands in the order of trying, from 1
/// @param hours when the line is attended, as the owner wrote it, or null
/// @param detailed whether notices by this line tell the sender, the urgency and the label; for the
///   owning State, which decides it, and for those who ring
/// @param changedAt when its value was last changed
/// @param lastReachedAt when somebody was last reached by it, or null: never reached
/// @param lastFailure for the owning State and the secretariat only; null for everybody else
/// @param version counts the changes of this row
public record Line(
    UUID id,
    Kind kind,
    @Nullable String value,
    boolean opens,
    boolean personal,
    int position,
    Visibility visibility,
    @Nullable String hours,
    boolean detailed,
    Proof proof,
    Phase phase,
    Instant changedAt,
    @Nullable Instant lastReachedAt,
    @Nullable Failure lastFailure,
    int version) {

  /// The same without its value, which opening the contact would show.
  Line closed() {
    return new Line(
        id,
        kind,
        null,
        value != null,
        personal,
        position,
        visibility,
        hours,
        detailed,
        proof,
        phase,
        changedAt,
        lastReachedAt,
        lastFailure,
        version);
  }

  /// The kinds of line.
  public enum Kind {
    EMAIL,
    PHONE,
    SMS,
    SIGNAL,
    MATRIX,
    PORTAL,
    /// A browser, under the name that its owner gave it.
    WEB_PUSH,
    /// A program of the State, under its https address.
    WEBHOOK;

    /// The kind of line by which delivery brings notices there; empty where only people use it.
    public Optional<LineKind> notices() {
      return switch (this) {
        case EMAIL -> Optional.of(LineKind.EMAIL);
        case PHONE -> Optional.of(LineKind.VOICE);
        case SMS -> Optional.of(LineKind.SMS);
        case WEB_PUSH -> Optional.of(LineKind.WEB_PUSH);
        case WEBHOOK -> Optional.of(LineKind.WEBHOOK);
        case SIGNAL, MATRIX, PORTAL -> Optional.empty();
      };
    }

    /// Whether it is the State's own affair, which nobody else would use to reach somebody.
    public boolean isOwn() {
      return this == WEB_PUSH || this == WEBHOOK;
    }
  }

  /// To whom a line's value is released, from the widest to the narrowest. The owning State always
  /// sees it.
  public enum Visibility {
    /// To the members of the network.
    MEMBERS,
    /// To contacts of the same category, and to the secretariat.
    SAME_TRACK,
    /// To the secretariat.
    SECRETARIAT,
    /// To nobody else.
    OWN_STATE
  }

  /// Whether it was shown that the line reaches its owner.
  public enum Proof {
    /// Nobody has typed in a code that was sent to it.
    NEW,
    /// Somebody did.
    PROVED
  }

  /// Where the line stands between entry and end.
  public enum Phase {
    /// It is used.
    IN_FORCE,
    /// It waits to be proved or vouched for before it replaces another one.
    WAITING,
    /// It is used no more.
    ENDED
  }

  /// What went wrong last.
  ///
  /// @param reason a word of delivery's closed list, such as `no-such-address`
  public record Failure(Instant at, String reason) {}
}
