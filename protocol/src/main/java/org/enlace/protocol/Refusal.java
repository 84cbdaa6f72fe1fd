package org.enlace.protocol;

/// The one answer to bytes or values that break a rule of this package.
///
/// The message names the rule and, where there is one, the bound or the place. It never repeats
/// what was refused, since that may be personal, so it may be logged and shown.
public final class Refusal extends IllegalArgumentException {

  /// Which kind of rule was broken; stable, for programs.
  public enum Reason {
    /// More bytes than the bound.
    TOO_LARGE,
    /// Arrays and objects nested deeper than the bound.
    TOO_DEEP,
    /// Bytes that are not well-formed UTF-8.
    NOT_UTF8,
    /// Text that is not JSON (RFC 8259).
    NOT_JSON,
    /// An object that names a member twice (RFC 7493 §2.3).
    DUPLICATE_NAME,
    /// A string with a lone surrogate or a noncharacter (RFC 7493 §2.1).
    NOT_UNICODE,
    /// A number that an IEEE 754 double cannot carry (RFC 7493 §2.2).
    NUMBER_NOT_CARRIED,
    /// JSON that is not in the form of RFC 8785.
    NOT_CANONICAL,
    /// A record of a version that this software does not know.
    UNKNOWN_VERSION,
    /// A record that lacks a member, has one too many, or has one of the wrong type.
    WRONG_MEMBERS,
    /// A value outside what its member allows.
    VALUE_OUTSIDE_RULE,
    /// A text of the log (note, checkpoint, proof, policy, tile) that is not in its form.
    NOT_IN_FORM,
    /// A signature that its key did not make.
    WRONG_SIGNATURE
  }

  private final Reason reason;

  /// A refusal for that reason; the message repeats nothing of what was refused.
  public Refusal(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /// Which kind of rule was broken.
  public Reason reason() {
    return reason;
  }
}
