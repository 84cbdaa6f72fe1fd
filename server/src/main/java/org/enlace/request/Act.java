package org.enlace.request;

import java.util.Locale;

/// What can be done with a request once it is sent. Who may do it when is in one table,
/// [Transitions].
public enum Act {
  /// Says only that the request arrived.
  ACKNOWLEDGE,
  /// Takes back an acknowledgement that was made by a link, without signing in.
  UNDO_ACKNOWLEDGEMENT,
  /// Channels the request to a competent authority of the receiving State.
  REFER,
  /// Passes on the answer of an authority, or writes one, as the answer of the State.
  ANSWER,
  /// Tells that the answer goes by another road.
  ANSWER_ELSEWHERE,
  /// Does not take the request up.
  DECLINE,
  /// Tells that the request is not this State's.
  MISADDRESS,
  /// Writes to the other side without concluding anything.
  MESSAGE,
  /// Asks the sender to let the content go further than its label does.
  REQUEST_RELEASE,
  /// Lets the content go further than its label does, or says no to that.
  RELEASE,
  /// Gives the request to a colleague of one's own State.
  HAND_OVER,
  /// The receiver treats it as less urgent than the sender wrote.
  LOWER_URGENCY,
  /// An authority takes a referral on.
  ACCEPT_REFERRAL,
  /// An authority gives a referral back, with a reason.
  RETURN_REFERRAL,
  /// An authority answers its own State's contact.
  ANSWER_REFERRAL,
  /// The sender takes the request back.
  WITHDRAW,
  /// The sender is done with it.
  CLOSE,
  /// The sender takes up again what it closed.
  REOPEN;

  /// The word on the wire, such as `hand-over`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The act by which a receiver gives that outcome.
  static Act giving(Outcome outcome) {
    return switch (outcome) {
      case ANSWERED -> ANSWER;
      case ANSWERED_ELSEWHERE -> ANSWER_ELSEWHERE;
      case DECLINED -> DECLINE;
      case MISADDRESSED -> MISADDRESS;
    };
  }
}
