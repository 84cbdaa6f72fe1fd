package org.enlace.ledger.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Role;
import org.enlace.kernel.StateCode;
import org.enlace.ledger.Ledger;
import org.enlace.ledger.LogFindings;
import org.enlace.ledger.PublicLog;
import org.enlace.ledger.Recorded;
import org.enlace.protocol.log.LogProof;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.enlace.ui.page.Page;
import org.enlace.ui.page.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The log, its entries with their proofs, and what changed about one's State.
@Controller
class LogPages {
  private static final int ROWS = 50;

  private final PublicLog log;
  private final Ledger ledger;
  private final LogFindings findings;
  private final Proving proving;
  private final Pages pages;

  LogPages(PublicLog log, Ledger ledger, LogFindings findings, Proving proving, Pages pages) {
    this.log = log;
    this.ledger = ledger;
    this.findings = findings;
    this.proving = proving;
    this.pages = pages;
  }

  @GetMapping("/log")
  @Access(value = Who.ANYONE, reason = "how to check the log is no secret; the log names nobody")
  View show(Page page) {
    Map<String, Object> values = new HashMap<>();
    values.put(
        "logs",
        log.logs().reversed().stream()
            .map(each -> LogWords.log(each, log.checkpoint(each.number()).orElse(null)))
            .toList());
    values.put(
        "findings",
        page.signedIn()
            ? findings.open().stream().map(each -> LogWords.finding(each, page)).toList()
            : List.of());
    values.put("verifiedAt", page.signedIn() ? findings.verifiedAt().orElse(null) : null);
    values.put("own", page.actor().state().isPresent());
    return pages.show("ledger/log.jte", values);
  }

  @GetMapping("/log/entries/{position:[0-9]{1,18}}")
  @Access(Who.SIGNED_IN)
  View entry(@PathVariable long position, Page page) {
    Recorded entry = required(position);
    Optional<LogProof> proof = log.proof(position);
    var view =
        new EntryView(
            LogWords.row(entry, page),
            entry.hash().hex(),
            LogWords.facts(entry.fields()),
            LogWords.facts(Proving.shown(entry, page.actor())),
            LogWords.evidence(entry.evidence()),
            proving.steps(entry, proof, page),
            proof.isPresent());
    return pages.show("ledger/entry.jte", Map.of("view", view));
  }

  @GetMapping("/log/entries/{position:[0-9]{1,18}}/proof")
  @Access(Who.SIGNED_IN)
  ResponseEntity<byte[]> proof(@PathVariable long position, Page page) {
    byte[] file =
        proving
            .file(required(position), page.actor())
            .orElseThrow(() -> Problem.notFound().asException());
    ContentDisposition saved =
        ContentDisposition.attachment().filename("entry-" + position + ".tlog-proof").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file);
  }

  private Recorded required(long position) {
    return ledger.entry(position).orElseThrow(() -> Problem.notFound().asException());
  }

  @GetMapping("/log/about/{subject:[a-z][a-z0-9-]*:[A-Za-z0-9._-]{1,150}}")
  @Access(Who.SIGNED_IN)
  View history(@PathVariable String subject, Page page) {
    List<EntryRow> rows =
        ledger.historyOf(subject).reversed().stream()
            .map(each -> LogWords.row(each, page))
            .toList();
    if (rows.isEmpty()) {
      throw Problem.notFound().asException();
    }
    boolean verified = findings.unverified(List.of(subject)).isEmpty();
    return pages.show(
        "ledger/about.jte", Map.of("rows", rows, "subject", subject, "verified", verified));
  }

  @GetMapping("/log/changes")
  @Access(
      value = Who.ROLES,
      roles = {Role.CONTACT, Role.NOMINATOR, Role.MISSION, Role.SECRETARIAT, Role.AUDITOR})
  View changes(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable Long after,
      Page page) {
    Map<String, Object> values = new HashMap<>();
    Optional<StateCode> about =
        page.actor().state().or(() -> StateCode.parse(state == null ? "" : state));
    PageOf<EntryRow> found =
        about
            .map(code -> ledger.historyOf(code, after, ROWS).map(each -> LogWords.row(each, page)))
            .orElseGet(() -> new PageOf<>(List.of(), null));
    values.put("rows", found.items());
    values.put("next", found.next());
    values.put("state", about.map(StateCode::value).orElse(null));
    values.put("asks", page.actor().state().isEmpty());
    return pages.show("ledger/changes.jte", values);
  }
}
