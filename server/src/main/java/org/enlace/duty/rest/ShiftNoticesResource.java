package org.enlace.duty.rest;

import org.enlace.duty.roster.Wish;
import org.enlace.duty.roster.Wishes;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// How the caller wants to be told of their shifts.
@RestController
class ShiftNoticesResource {
  private final Wishes wishes;

  ShiftNoticesResource(Wishes wishes) {
    this.wishes = wishes;
  }

  /// How one is told.
  ///
  /// @param aheadMinutes how long before a shift, 5 to 10080; null: not at all
  /// @param atHandOver whether when a shift begins and when it ends
  record ShiftNoticesJson(@Nullable Integer aheadMinutes, @Nullable Boolean atHandOver) {}

  @GetMapping("/api/v1/shift-notices")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  ResponseEntity<ShiftNoticesJson> own() {
    return wishes
        .own()
        .map(ShiftNoticesResource::ok)
        .orElseThrow(() -> Problem.notFound().asException());
  }

  @PutMapping("/api/v1/shift-notices")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT})
  ResponseEntity<ShiftNoticesJson> change(
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ShiftNoticesJson form) {
    return ok(
        wishes
            .change(
                new Wish(
                    form.aheadMinutes(),
                    Given.present("atHandOver", form.atHandOver()),
                    Given.version(ifMatch)))
            .orThrow());
  }

  private static ResponseEntity<ShiftNoticesJson> ok(Wish wish) {
    return ResponseEntity.ok()
        .eTag(ETags.of(wish.version()))
        .body(new ShiftNoticesJson(wish.aheadMinutes(), wish.atHandOver()));
  }
}
