package org.enlace.ui.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Entity tags (RFC 9110 §8.8.3) made of the version of a row, and the condition of an update that
/// names one (`If-Match`, §13.1.1). The tag of version 7 is `"7"`, a strong one.
public final class ETags {
  private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"([^\"]*)\"\\s*(?:,|$)");

  private ETags() {}

  /// The tag of a version.
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /// Refuses an update of what has changed meanwhile. Without a condition it lets pass: for updates
  /// by which nothing can be lost.
  ///
  /// @param ifMatch the header, or null
  /// @throws ProblemException `stale` (412) where the condition names other versions only
  public static void check(@Nullable String ifMatch, long version) {
    if (ifMatch != null && !names(ifMatch, version)) {
      throw Problem.of("ui", "stale", 412).with("current", of(version)).asException();
    }
  }

  /// The same where a change of somebody else could be lost: the condition must be given.
  ///
  /// @throws ProblemException `stale` (412), or `if-match-required` (428) without a condition
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null) {
      throw Problem.of("ui", "if-match-required", 428).asException();
    }
    check(ifMatch, version);
  }

  private static boolean names(String ifMatch, long version) {
    if (ifMatch.strip().equals("*")) {
      return true;
    }
    Matcher tags = TAG.matcher(ifMatch);
    String wanted = Long.toString(version);
    while (tags.find()) {
      boolean weak = tags.group().strip().startsWith("W/"); // never equal in a strong comparison
      if (!weak && tags.group(1).equals(wanted)) {
        return true;
      }
    }
    return false;
  }
}
