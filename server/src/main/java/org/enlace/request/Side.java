package org.enlace.request;

/// Where somebody stands towards a request. Who stands nowhere does not learn that it exists.
public enum Side {
  /// A contact of the State that sent it.
  SENDER,
  /// A contact of the State that it was sent to.
  RECEIVER,
  /// A desk of a competent authority to which the receiving State referred it.
  DESK,
  /// Somebody of the receiving State who holds a link out of a notice and did not sign in.
  LINK,
  /// Who sees that it exists and acts nowhere in it: a nominator or a mission of either State, or a
  /// desk of the sending State that got a copy.
  ONLOOKER
}
