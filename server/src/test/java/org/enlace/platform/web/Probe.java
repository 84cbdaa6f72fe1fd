package org.enlace.platform.web;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Routes that do what the tests of the web need.
@RestController
@RequestMapping("/api/probe")
class Probe {
  static final String SECRET = "what only the inside knows";
  private final AtomicInteger count = new AtomicInteger();

  /// A body with a field inside a field.
  record Body(@Nullable String text, @Nullable Inner to, @Nullable Integer number) {}

  record Inner(@Nullable String state) {}

  @PostMapping
  @Access(value = Access.Who.ANYONE, reason = "a test")
  ResponseEntity<Map<String, Object>> post(@RequestBody Body body) {
    if ("refuse".equals(body.text())) {
      throw Problem.of("ui", "stale", 412).about("text").with("current", "\"9\"").asException();
    }
    if ("fail".equals(body.text())) {
      throw new IllegalArgumentException(SECRET);
    }
    return ResponseEntity.status(201)
        .header("Location", "/api/probe/1")
        .eTag("\"1\"")
        .body(Map.of("count", count.incrementAndGet()));
  }

  @GetMapping
  @Access(value = Access.Who.ANYONE, reason = "a test")
  Map<String, Object> get(
      @RequestParam int number, @RequestParam(required = false) @Nullable String q) {
    return Map.of("number", number);
  }

  @GetMapping("/signed-in")
  @Access(Access.Who.SIGNED_IN)
  Map<String, Object> signedIn() {
    return Map.of();
  }

  @GetMapping("/without-rule")
  Map<String, Object> withoutRule() {
    return Map.of();
  }
}
