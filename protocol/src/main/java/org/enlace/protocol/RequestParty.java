package org.enlace.protocol;

/// One side of a request: a State's points of contact of one category, or the secretariat.
///
/// @param state two capital letters of ISO 3166-1, or [#SECRETARIAT]; XA to XZ are fictional States
///   of exercises
/// @param category the category of contact as the network names it, such as `technical`: lower-case
///   letters, digits and hyphens, at most 63 characters
public record RequestParty(String state, String category) {

  /// Stands for the secretariat of the network where a State would stand. ISO 3166-1 leaves this
  /// code to users, so it is no State's.
  public static final String SECRETARIAT = "ZZ";

  public RequestParty {
    Grammar.STATE.require(state);
    Grammar.CATEGORY.require(category);
  }

  /// Whether the State exists in exercises only.
  public boolean isFictional() {
    return state.charAt(0) == 'X';
  }
}
