package org.enlace.duty.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.enlace.duty.ladder.Consents;
import org.enlace.duty.ladder.WakeLimit;
import org.enlace.duty.ladder.WakeLimits;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who agrees to be woken, and how often other States may wake somebody.
@RestController
class WakingResource {
  private static final String OTHERS = "others";

  private final Consents consents;
  private final WakeLimits limits;

  WakingResource(Consents consents, WakeLimits limits) {
    this.consents = consents;
    this.limits = limits;
  }

  /// What somebody said.
  ///
  /// @param since absent: they never said anything
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConsentJson(UUID holder, boolean agreed, @Nullable Instant since) {
    static ConsentJson of(Consents.Consent consent) {
      return new ConsentJson(consent.holder().id(), consent.agreed(), consent.since());
    }
  }

  /// Whether the caller, and each desk for which they act, agreed to be woken.
  @GetMapping("/api/v1/wake-consents")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  PageOf<ConsentJson> consents() {
    return new PageOf<>(consents.own().stream().map(ConsentJson::of).toList(), null);
  }

  /// What is said.
  record ConsentBody(@Nullable Boolean agreed) {}

  /// Agrees, or takes it back. Nobody does that for anybody else.
  @PutMapping("/api/v1/wake-consents/{holder}")
  @Access(value = Access.Who.ROLES, roles = Role.CONTACT)
  ConsentJson say(@PathVariable UUID holder, @RequestBody ConsentBody body) {
    if (body.agreed() == null) {
      throw Problem.missing("agreed").asException();
    }
    return ConsentJson.of(consents.say(holder, body.agreed()).orThrow());
  }

  /// How often another State may wake somebody.
  ///
  /// @param caller its code, or `others`: each State that has no limit of its own
  record LimitJson(String caller, int most, int hours, int version) {
    static LimitJson of(WakeLimit limit) {
      StateCode caller = limit.caller();
      return new LimitJson(
          caller == null ? OTHERS : caller.value(), limit.most(), limit.hours(), limit.version());
    }
  }

  /// The limits that the State set.
  @GetMapping("/api/v1/wake-limits")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  PageOf<LimitJson> limits() {
    return new PageOf<>(limits.own().stream().map(LimitJson::of).toList(), null);
  }

  /// How often is wanted.
  ///
  /// @param most calls, 0 to 1000
  /// @param hours within which, 1 to 8760
  record LimitBody(@Nullable Integer most, @Nullable Integer hours) {}

  /// Sets the limit of a State, or of `others`. With `If-Match` only on what was read.
  @PutMapping("/api/v1/wake-limits/{caller}")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  ResponseEntity<LimitJson> set(
      @PathVariable String caller,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody LimitBody body) {
    if (body.most() == null || body.hours() == null) {
      throw Problem.missing(body.most() == null ? "most" : "hours").asException();
    }
    StateCode state = state(caller);
    int version =
        limits.own().stream()
            .filter(each -> java.util.Objects.equals(each.caller(), state))
            .map(WakeLimit::version)
            .findFirst()
            .orElse(0);
    ETags.check(ifMatch, version);
    WakeLimit limit =
        limits.set(state, new WakeLimits.Wanted(body.most(), body.hours()), version).orThrow();
    return ResponseEntity.ok().eTag(ETags.of(limit.version())).body(LimitJson.of(limit));
  }

  /// Takes the limit of a State, or of `others`, away.
  @DeleteMapping("/api/v1/wake-limits/{caller}")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String caller) {
    if (!limits.remove(state(caller)).orThrow()) {
      throw Problem.notFound().asException();
    }
  }

  private static @Nullable StateCode state(String caller) {
    return caller.equals(OTHERS)
        ? null
        : StateCode.parse(caller).orElseThrow(() -> Problem.notFound().asException());
  }
}
