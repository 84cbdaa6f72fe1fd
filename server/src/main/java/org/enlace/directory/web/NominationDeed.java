package org.enlace.directory.web;

/// What was typed for an act on a nomination.
///
/// @param act the act's word, such as `suspend`; empty where nothing was tried
/// @param reason why, or what is objected
/// @param rank the new place
/// @param note the id of a note
public record NominationDeed(String act, String reason, String rank, String note) {

  /// Whether this act was tried, and refused.
  public boolean is(String tried) {
    return act.equals(tried);
  }

  /// The reason that was typed for that act.
  public String reasonOf(String tried) {
    return is(tried) ? reason : "";
  }

  /// The note that was chosen for that act.
  public String noteOf(String tried) {
    return is(tried) ? note : "";
  }
}
