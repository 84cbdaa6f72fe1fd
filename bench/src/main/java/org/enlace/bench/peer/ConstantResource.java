package org.enlace.bench.peer;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.enlace.ui.api.Access;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Answers a constant: what the HTTP stack and the sign-in alone allow.
@RestController
class ConstantResource {
  private static final int LARGEST = 1 << 20;

  private final ConcurrentMap<Integer, byte[]> made = new ConcurrentHashMap<>();

  @GetMapping("/api/v1/bench/constant")
  @Access(Access.Who.SIGNED_IN)
  ResponseEntity<byte[]> constant(@RequestParam int size) {
    byte[] body = made.computeIfAbsent(Math.clamp(size, 2, LARGEST), ConstantResource::text);
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
  }

  private static byte[] text(int size) {
    return ('"' + "x".repeat(size - 2) + '"').getBytes(StandardCharsets.US_ASCII);
  }
}
