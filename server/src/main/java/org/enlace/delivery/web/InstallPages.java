package org.enlace.delivery.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.enlace.ui.api.Access;
import org.enlace.ui.page.Page;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What makes the site an application of a telephone: its description, and the script that shows
/// notices, which must lie at the root to open every page.
@Controller
class InstallPages {
  private static final String REASON = "the same for everybody; a browser fetches it by itself";
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
  private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
  private static final Resource WORKER =
      new ClassPathResource("org/enlace/delivery/service-worker.js");

  @GetMapping("/service-worker.js")
  @Access(value = Access.Who.ANYONE, reason = REASON)
  ResponseEntity<Resource> worker() {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .body(WORKER);
  }

  @GetMapping("/manifest.webmanifest")
  @Access(value = Access.Who.ANYONE, reason = REASON)
  ResponseEntity<Map<String, Object>> manifest(Page page) {
    Map<String, Object> icon =
        Map.of(
            "src", page.asset("enlace", "enlace.svg"),
            "sizes", "any",
            "type", "image/svg+xml");
    Map<String, Object> manifest =
        Map.of(
            "id", "/",
            "name", page.frame().networkName(),
            "short_name", "Enlace",
            "lang", page.locale().toLanguageTag(),
            "start_url", "/now",
            "scope", "/",
            "display", "standalone",
            "icons", List.of(icon));
    return ResponseEntity.ok()
        .contentType(MANIFEST)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(manifest);
  }
}
