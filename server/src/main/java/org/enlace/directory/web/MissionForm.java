package org.enlace.directory.web;

import org.springframework.util.MultiValueMap;

/// What is on file of a mission, as it is typed.
///
/// @param source where these particulars were found
public record MissionForm(String name, String mailbox, String phone, String source) {

  static MissionForm of(MultiValueMap<String, String> fields) {
    Posted posted = new Posted(fields);
    return new MissionForm(
        posted.text("name", 300),
        posted.text("mailbox", 254).strip(),
        posted.text("phone", 60).strip(),
        posted.text("source", 600));
  }
}
