package org.enlace.request;

import org.enlace.kernel.HandlingLabel;

/// How far content goes within a State beyond those whom the label lets read it anyway. What is
/// refused here has three ways out: ask the sender to release it, refer the request without its
/// content, or record a referral under national law.
final class SharingPolicy {
  private SharingPolicy() {}

  /// How an authority stands towards a request.
  ///
  /// @param addressed whether it is the institution of a contact whom the request addresses
  /// @param permitted whether the sender listed its kind among the permitted onward recipients
  /// @param released whether the sender let the content go to the State's authorities
  record Standing(boolean addressed, boolean permitted, boolean released) {}

  /// Whether an authority of the receiving State may get the content.
  static boolean mayRefer(HandlingLabel label, Standing authority) {
    return switch (label) {
      case RED -> authority.released();
      case AMBER_STRICT -> authority.addressed() || authority.permitted() || authority.released();
      case AMBER, GREEN, CLEAR -> true;
    };
  }

  /// Whether an authority of the sending State may get a copy.
  ///
  /// @param own whether it is the institution of the track that sends
  static boolean mayCopy(HandlingLabel label, boolean own) {
    return switch (label) {
      case RED -> false;
      case AMBER_STRICT -> own;
      case AMBER, GREEN, CLEAR -> true;
    };
  }

  /// Whether a label can go together with permitted onward recipients: what is for named persons
  /// has none.
  static boolean mayPermitOnward(HandlingLabel label) {
    return label != HandlingLabel.RED;
  }
}
