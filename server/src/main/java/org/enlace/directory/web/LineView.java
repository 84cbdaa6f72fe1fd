package org.enlace.directory.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line, in words.
///
/// @param path of its page, for those who keep it
/// @param kind what it is
/// @param value the address or number as people read it, where the reader may see it
/// @param link by which a telephone or a mail program takes it over, or null
/// @param hidden why there is no value, or null
/// @param visibility to whom it is released
/// @param personal whether it is of a person
/// @param hours when it is attended, or null
/// @param badges whether it is proved, and waits
/// @param changed how long ago its value changed, where that is to be known, or null
/// @param reachedAt when somebody was last reached by it, or null: never
/// @param failed what went wrong last, for those who may know, or null
/// @param lately how many of the last notices arrived, for those who may know, or null
public record LineView(
    String path,
    String kind,
    @Nullable String value,
    @Nullable String link,
    @Nullable String hidden,
    String visibility,
    boolean personal,
    @Nullable String hours,
    List<NominationRow.Badge> badges,
    @Nullable String changed,
    @Nullable Instant reachedAt,
    @Nullable String failed,
    @Nullable String lately) {
  public LineView {
    badges = List.copyOf(badges);
  }

  /// The same with one more badge, before the others.
  LineView with(NominationRow.Badge badge) {
    List<NominationRow.Badge> more = new ArrayList<>(badges);
    more.addFirst(badge);
    return new LineView(
        path,
        kind,
        value,
        link,
        hidden,
        visibility,
        personal,
        hours,
        more,
        changed,
        reachedAt,
        failed,
        lately);
  }
}
