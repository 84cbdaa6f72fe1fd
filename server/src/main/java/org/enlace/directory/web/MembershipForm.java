package org.enlace.directory.web;

import org.springframework.util.MultiValueMap;

/// The admission of a State to a network, or its release, as it is typed.
///
/// @param act `admission`, `release`, or empty where nothing was tried
/// @param on the first or the last day
public record MembershipForm(String act, String state, String on) {

  static MembershipForm of(String act, MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    String tail = act.equals("release") ? "-out" : "";
    return new MembershipForm(act, posted.word("state" + tail), posted.word("on" + tail));
  }

  public boolean is(String tried) {
    return act.equals(tried);
  }
}
