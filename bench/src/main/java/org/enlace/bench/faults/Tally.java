package org.enlace.bench.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What came of a run. Nothing may be lost, and little doubled.
///
/// @param accepted requests for which a sender got its 201
/// @param acknowledged those whose receipt was acknowledged at once
/// @param notices messages that the relay took over, each counted once
/// @param doubled messages that it took over a second time, under the same Message-ID
/// @param mostDoubled how many of them the crashes excuse: what was under way at each
/// @param skipped faults that this machine does not allow
/// @param wrong what must not be, in words
public record Tally(
    int accepted,
    int acknowledged,
    int notices,
    int doubled,
    int mostDoubled,
    List<String> skipped,
    List<String> wrong) {
  /// How many of the things that must not be are named.
  private static final int NAMED = 20;

  public Tally {
    skipped = List.copyOf(skipped);
    wrong = List.copyOf(wrong);
  }

  /// Whether all is as it must be.
  public boolean isGood() {
    return wrong.isEmpty() && doubled <= mostDoubled && accepted > 0;
  }

  /// The tally in words, a line each.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%d requests accepted, %d of them acknowledged at once",
            accepted,
            acknowledged));
    lines.add(
        String.format(
            Locale.ROOT,
            "%d notices taken over by the relay; %d twice, where the crashes excuse %d",
            notices,
            doubled,
            mostDoubled));
    skipped.forEach(each -> lines.add("SKIPPED: " + each));
    wrong.stream().limit(NAMED).forEach(each -> lines.add("WRONG: " + each));
    if (wrong.size() > NAMED) {
      lines.add("WRONG: and " + (wrong.size() - NAMED) + " more");
    }
    return List.copyOf(lines);
  }
}
