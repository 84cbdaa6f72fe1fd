package org.enlace.directory.rest;

import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.enlace.directory.Devices;
import org.enlace.directory.LineHistories;
import org.enlace.directory.Lines;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Browsers and programs as lines, and tests of lines.
@RestController
class LineCareResource {
  private final Lines lines;
  private final Devices devices;
  private final LineHistories histories;
  private final Owned owned;

  LineCareResource(Lines lines, Devices devices, LineHistories histories, Owned owned) {
    this.histories = histories;
    this.lines = lines;
    this.devices = devices;
    this.owned = owned;
  }

  /// The site's public key for browsers, in base64url.
  record PushKey(String key) {}

  /// What a browser told when its owner gave leave.
  ///
  /// @param name as its owner calls the device
  /// @param endpoint where its push service takes notices
  /// @param key the browser's key (`p256dh`), in base64url
  /// @param secret what it shares (`auth`), in base64url
  record DeviceForm(
      @Nullable String name,
      @Nullable String endpoint,
      @Nullable String key,
      @Nullable String secret,
      @Nullable Integer order) {}

  /// The secret of a program, shown this once.
  record SecretJson(String secret) {}

  /// The key that a browser asks for when its owner gives leave to show notices.
  @GetMapping("/api/v1/push-key")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  PushKey key() {
    return new PushKey(devices.key());
  }

  /// Adds a browser as a line of a person or a desk; where they are listed it waits to be proved by
  /// the code that is pushed to it.
  @PostMapping("/api/v1/people/{id}/devices")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<KeptLineJson> add(@PathVariable String id, @RequestBody DeviceForm form) {
    Owned.Owner owner = owned.person(id);
    Lines.Kept kept =
        devices
            .add(
                new Devices.DeviceDraft(
                    owner.kind(),
                    owner.id(),
                    told(form.name()),
                    form.order() == null ? 1 : form.order(),
                    new Devices.Told(told(form.endpoint()), told(form.key()), told(form.secret()))))
            .orThrow();
    return ResponseEntity.created(URI.create("/api/v1/lines/" + kept.line().id()))
        .eTag(ETags.of(kept.line().version()))
        .body(KeptLineJson.of(kept, null));
  }

  private static String told(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Has a test notice sent to the line, marked as such; once a minute.
  @PostMapping("/api/v1/lines/{id}/test")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  KeptLineJson test(@PathVariable String id) {
    Lines.Kept kept = lines.test(Given.path(id)).orThrow();
    UUID line = kept.line().id();
    return KeptLineJson.of(kept, histories.of(Set.of(line)).get(line));
  }

  /// Draws another secret of a program and shows it this once; the one before it is good for a day.
  @PostMapping("/api/v1/lines/{id}/secret")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.NOMINATOR, Role.CONTACT})
  ResponseEntity<SecretJson> renew(@PathVariable String id) {
    String secret = lines.renewSecret(Given.path(id)).orThrow().reveal();
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new SecretJson(secret));
  }
}
