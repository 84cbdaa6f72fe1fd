package org.enlace.ledger.rest;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enlace.ledger.PublicLog;
import org.enlace.protocol.Refusal;
import org.enlace.protocol.log.SignedCheckpoint;
import org.enlace.protocol.log.Tile;
import org.enlace.protocol.log.VerifierKey;
import org.enlace.ui.api.Access;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The public log as C2SP tlog-tiles serves it: the first one below `/log`, its successors below
/// `/log/2`, `/log/3` and so on. The answers are the same for everybody.
@RestController
class LogResource {
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain; charset=utf-8");
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_EACH_TIME = "no-cache";
  private static final int FIRST = 1;

  private final PublicLog log;

  LogResource(PublicLog log) {
    this.log = log;
  }

  @GetMapping("/log/checkpoint")
  @Access(value = Access.Who.ANYONE, reason = "a log that not everybody can check proves nothing")
  ResponseEntity<byte[]> checkpoint() {
    return checkpoint(FIRST);
  }

  @GetMapping("/log/{log:[1-9][0-9]{0,5}}/checkpoint")
  @Access(value = Access.Who.ANYONE, reason = "a log that not everybody can check proves nothing")
  ResponseEntity<byte[]> checkpoint(@PathVariable("log") int number) {
    return answer(log.checkpoint(number).map(SignedCheckpoint::bytes), TEXT, ASK_EACH_TIME);
  }

  @GetMapping("/log/vkey")
  @Access(value = Access.Who.ANYONE, reason = "who checks the log needs its keys")
  ResponseEntity<byte[]> keys() {
    return keys(FIRST);
  }

  @GetMapping("/log/{log:[1-9][0-9]{0,5}}/vkey")
  @Access(value = Access.Who.ANYONE, reason = "who checks the log needs its keys")
  ResponseEntity<byte[]> keys(@PathVariable("log") int number) {
    return answer(
        log.keys(number)
            .map(keys ->
                keys.stream().map(VerifierKey::text).collect(Collectors.joining("\n", "", "\n")))
            .map(text -> text.getBytes(StandardCharsets.UTF_8)),
        TEXT,
        ASK_EACH_TIME);
  }

  @GetMapping("/log/tile/{level:[0-9]{1,2}}/{*path}")
  @Access(value = Access.Who.ANYONE, reason = "hashes of commitments tell nothing else")
  ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String path) {
    return tile(FIRST, level, path);
  }

  @GetMapping("/log/{log:[1-9][0-9]{0,5}}/tile/{level:[0-9]{1,2}}/{*path}")
  @Access(value = Access.Who.ANYONE, reason = "hashes of commitments tell nothing else")
  ResponseEntity<byte[]> tile(
      @PathVariable("log") int number, @PathVariable String level, @PathVariable String path) {
    return answer(
        parsed(level, path).flatMap(tile -> log.tile(number, tile)),
        MediaType.APPLICATION_OCTET_STREAM,
        FOR_EVER);
  }

  @GetMapping("/log/tile/entries/{*path}")
  @Access(value = Access.Who.ANYONE, reason = "an entry of the public log is a salted commitment")
  ResponseEntity<byte[]> entries(@PathVariable String path) {
    return entries(FIRST, path);
  }

  @GetMapping("/log/{log:[1-9][0-9]{0,5}}/tile/entries/{*path}")
  @Access(value = Access.Who.ANYONE, reason = "an entry of the public log is a salted commitment")
  ResponseEntity<byte[]> entries(@PathVariable("log") int number, @PathVariable String path) {
    return answer(
        parsed("0", path).flatMap(tile -> log.entries(number, tile)),
        MediaType.APPLICATION_OCTET_STREAM,
        FOR_EVER);
  }

  private static Optional<Tile> parsed(String level, String path) {
    if (level.length() > 1 && level.startsWith("0")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Tile.parse(Integer.parseInt(level), path.substring(1)));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<byte[]> answer(
      Optional<byte[]> bytes, MediaType type, String caching) {
    return bytes
        .map(found ->
            ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CACHE_CONTROL, caching)
                .body(found))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
