package org.enlace.acceptance;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Follows every link of a site from its first pages, for one visitor. Of pages that differ in an
/// id alone it opens some, of requests many, since each state of one looks different.
final class Walk {
  private static final int OF_A_KIND = 1;
  private static final int OF_REQUESTS = 14;
  private static final Pattern ID =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f-]{27}|[A-Z]{2}-[A-Z]{2}-[0-9]{4}-[0-9]+|[0-9]{6,}-[0-9]+"
              + "|(?<=/states/)[A-Z]{2}|[A-Za-z0-9_-]{43}");

  /// What a browser shows, and is no page.
  private static final Pattern FILE = Pattern.compile("/(scan|checkpoint|vkey)$");

  /// Addresses of this site that a browser would show as a page.
  private static final String LINKS =
      """
      () => [...document.querySelectorAll("a[href]:not([download])")]
          .map((link) => new URL(link.href))
          .filter((url) => url.origin === location.origin)
          .map((url) => url.pathname + url.search)
      """;

  private final Visitor visitor;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final List<String> opened = new ArrayList<>();
  private final List<String> broken = new ArrayList<>();

  Walk(Visitor visitor, List<String> from) {
    this.visitor = visitor;
    from.forEach(this::meet);
  }

  /// Opens the next page; its path, or empty at the end.
  String next() {
    String path = waiting.poll();
    if (path == null) {
      return "";
    }
    int status = visitor.open(path);
    boolean usedUp = status == 404 && path.startsWith("/a/");
    if (status != 200 && !usedUp) {
      broken.add(status + " for the link " + path);
    }
    opened.add(path);
    List<?> links = (List<?>) visitor.page().evaluate(LINKS);
    links.forEach(link -> meet(link.toString()));
    return path;
  }

  /// Links that lead nowhere. A mail's link that was used is none of them.
  List<String> broken() {
    return List.copyOf(broken);
  }

  List<String> opened() {
    return List.copyOf(opened);
  }

  private void meet(String link) {
    URI url = URI.create(link);
    TreeSet<String> asked = new TreeSet<>();
    if (url.getQuery() != null) {
      for (String each : url.getQuery().split("&", -1)) {
        asked.add(each.replaceFirst("=.*", ""));
      }
    }
    if (asked.contains("lang") || FILE.matcher(url.getPath()).find()) {
      return;
    }
    String kind =
        ID.matcher(url.getPath()).replaceAll("*")
            + asked.stream().collect(Collectors.joining("&", "?", ""));
    int most = kind.equals("/requests/*?") ? OF_REQUESTS : OF_A_KIND;
    if (!opened.contains(link) && !waiting.contains(link)) {
      int met = kinds.merge(kind, 1, Integer::sum);
      if (met <= most) {
        waiting.add(link);
      }
    }
  }
}
