package org.enlace.directory.web;

import org.springframework.util.MultiValueMap;

/// What was typed for an act on a proposal or a nominator.
///
/// @param act the act's word, such as `refuse`; empty where nothing was tried
/// @param spokeWith who answered the call
/// @param agreed `yes` or `no`, or empty
/// @param text a reason, or what is objected
/// @param note the id of a note
public record NominatorDeed(
    String act, String number, String spokeWith, String agreed, String text, String note) {

  static NominatorDeed none() {
    return new NominatorDeed("", "", "", "", "", "");
  }

  static NominatorDeed of(String act, MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new NominatorDeed(
        act,
        posted.word("number"),
        posted.text("spokeWith", 300),
        posted.word("agreed"),
        posted.text(act.equals("refuse") ? "reason" : "text", 2100),
        posted.word("note"));
  }

  /// Whether this act was tried, and refused.
  public boolean is(String tried) {
    return act.equals(tried);
  }
}
