package org.enlace.identity.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.enlace.identity.ApiToken;
import org.enlace.identity.ApiTokens;
import org.enlace.identity.Scope;
import org.enlace.identity.TokenIssue;
import org.enlace.identity.TokenOrder;
import org.enlace.ui.api.Access;
import org.enlace.ui.api.Access.Who;
import org.enlace.ui.api.PageOf;
import org.enlace.ui.api.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The API tokens of the account that asks.
@RestController
@RequestMapping("/api/v1/tokens")
class TokenResource {
  private final ApiTokens tokens;

  TokenResource(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /// A token as programs read it.
  ///
  /// @param token the text itself, in the answer to issuing it and never again
  record TokenJson(
      UUID id,
      String name,
      List<String> scopes,
      Instant madeAt,
      Instant expiresAt,
      @Nullable LocalDate lastUsedOn,
      @Nullable String token) {
    static TokenJson of(ApiToken token, @Nullable String text) {
      return new TokenJson(
          token.id(),
          token.name(),
          token.scopes().stream().map(Scope::toString).toList(),
          token.madeAt(),
          token.expiresAt(),
          token.lastUsedOn(),
          text);
    }

    /// Prints no token.
    @Override
    public String toString() {
      return "TokenJson[" + id + "]";
    }
  }

  /// What a token is to be.
  record OrderJson(
      @Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {}

  @GetMapping
  @Access(Who.SIGNED_IN)
  PageOf<TokenJson> list() {
    return new PageOf<>(
        tokens.own().stream().map(token -> TokenJson.of(token, null)).toList(), null);
  }

  @PostMapping
  @Access(Who.SIGNED_IN)
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TokenJson> issue(@RequestBody OrderJson json) {
    return switch (tokens.issue(order(json))) {
      case TokenIssue.Issued(var token, var text) ->
          ResponseEntity.status(HttpStatus.CREATED)
              .cacheControl(CacheControl.noStore())
              .body(TokenJson.of(token, text.reveal()));
      case TokenIssue.Refused refused -> throw refused.problem().asException();
    };
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Access(Who.SIGNED_IN)
  void end(@PathVariable UUID id) {
    if (!tokens.end(id)) {
      throw Problem.notFound().asException();
    }
  }

  private static TokenOrder order(OrderJson json) {
    Instant expiresAt = json.expiresAt();
    if (json.name() == null || expiresAt == null) {
      throw Problem.missing(json.name() == null ? "name" : "expiresAt").asException();
    }
    var scopes = new TreeSet<Scope>();
    List<String> given = json.scopes();
    if (given != null) {
      for (String text : given) {
        scopes.add(Scope.parse(text).orElseThrow(() -> Problem.invalid("scopes").asException()));
      }
    }
    return new TokenOrder(json.name(), scopes, expiresAt);
  }
}
