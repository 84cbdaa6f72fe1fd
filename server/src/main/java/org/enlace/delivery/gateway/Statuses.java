package org.enlace.delivery.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The statuses of HTTP by which a gateway says that it took a notice over.
///
/// @param ranges of two numbers each
record Statuses(List<int[]> ranges) {
  private static final Pattern RANGE = Pattern.compile("([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?");

  static Optional<Statuses> parse(String text) {
    List<int[]> ranges = new ArrayList<>();
    for (String each : text.split(",", 20)) {
      Matcher matcher = RANGE.matcher(each.strip());
      if (!matcher.matches()) {
        return Optional.empty();
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      ranges.add(new int[] {first, last});
    }
    return Optional.of(new Statuses(ranges));
  }

  boolean contain(int status) {
    return ranges.stream().anyMatch(each -> each[0] <= status && status <= each[1]);
  }
}
