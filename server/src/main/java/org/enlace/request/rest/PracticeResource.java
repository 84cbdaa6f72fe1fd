package org.enlace.request.rest;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.enlace.kernel.NetworkCode;
import org.enlace.kernel.Role;
import org.enlace.request.Practices;
import org.enlace.request.Practices.Practice;
import org.enlace.request.RequestTotals;
import org.enlace.request.Template;
import org.enlace.request.Templates;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.ETags;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What stands around requests: the forms they are written in, how a State deals with them, and how
/// many there were.
@RestController
class PracticeResource {
  private final Practices practices;
  private final Templates templates;
  private final RequestTotals totals;

  PracticeResource(Practices practices, Templates templates, RequestTotals totals) {
    this.practices = practices;
    this.templates = templates;
    this.totals = totals;
  }

  /// The forms in which requests are written.
  @GetMapping("/api/v1/request-templates")
  @Access(Access.Who.SIGNED_IN)
  PageOf<Template> templates() {
    return new PageOf<>(templates.all(), null);
  }

  /// How a State deals with requests.
  record PracticeJson(boolean secondPerson, boolean namesAuthority) {}

  private static ResponseEntity<PracticeJson> ok(Practice practice) {
    return ResponseEntity.ok()
        .eTag(ETags.of(practice.version()))
        .body(new PracticeJson(practice.secondPerson(), practice.namesAuthority()));
  }

  /// How the actor's State deals with requests.
  @GetMapping("/api/v1/request-practice")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION})
  ResponseEntity<PracticeJson> practice() {
    return ok(practices.own().orThrow());
  }

  /// Changes that.
  @PutMapping("/api/v1/request-practice")
  @Access(value = Access.Who.ROLES, roles = Role.NOMINATOR)
  ResponseEntity<PracticeJson> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody PracticeJson body) {
    Practice wanted = new Practice(body.secondPerson(), body.namesAuthority(), 0);
    return ok(practices.change(wanted, ifMatch).orThrow());
  }

  /// How many requests of a month.
  record MonthJson(String month, long sent, long acknowledged, long concluded) {}

  /// How many requests a month there were in a network: all that the secretariat and auditors see.
  ///
  /// @param since the first month, such as `2026-01`
  @GetMapping("/api/v1/request-totals")
  @Access(
      value = Access.Who.ROLES,
      roles = {Role.SECRETARIAT, Role.AUDITOR})
  PageOf<MonthJson> totals(
      @RequestParam("network") String network, @RequestParam("since") String since) {
    NetworkCode code =
        NetworkCode.parse(network).orElseThrow(() -> Problem.invalid("network").asException());
    List<MonthJson> months =
        totals.ofNetwork(code, month(since)).orThrow().stream()
            .map(each ->
                new MonthJson(
                    each.month().toString(), each.sent(), each.acknowledged(), each.concluded()))
            .toList();
    return new PageOf<>(months, null);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException notAMonth) {
      throw Problem.invalid("since").asException();
    }
  }
}
