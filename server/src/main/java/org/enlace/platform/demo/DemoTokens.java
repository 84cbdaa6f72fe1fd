package org.enlace.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enlace.identity.ApiTokens;
import org.enlace.identity.Scope;
import org.enlace.identity.TokenOrder;
import org.enlace.kernel.Secret;
import org.enlace.platform.SiteSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A token for each persona in `demo-tokens.json`, for the owner of the file alone; the same over
/// restarts.
@Component
@ConditionalOnBooleanProperty("enlace.demonstration")
class DemoTokens {
  private static final Duration LIFE = Duration.ofDays(365);
  private static final SortedSet<Scope> SCOPES =
      Stream.of("identity", "ledger", "delivery", "directory", "duty", "request")
          .map(room -> new Scope(room, Scope.Kind.WRITE))
          .collect(Collectors.toCollection(TreeSet::new));

  private final ApiTokens tokens;
  private final DemoOfficers officers;
  private final InstantSource clock;
  private final JsonMapper json;
  private final Path file;

  DemoTokens(
      ApiTokens tokens,
      DemoOfficers officers,
      InstantSource clock,
      JsonMapper json,
      SiteSettings site) {
    this.tokens = tokens;
    this.officers = officers;
    this.clock = clock;
    this.json = json;
    this.file = site.data().resolve("demo-tokens.json");
  }

  Map<String, String> issue() {
    Map<String, String> known = read();
    Map<String, String> issued = new TreeMap<>();
    for (Persona persona : Persona.all()) {
      String text = known.getOrDefault(persona.code(), tokens.newText().reveal());
      var account = officers.account(persona);
      officers.asTask(() ->
          tokens.issueFixed(
              account,
              new TokenOrder("demonstration", SCOPES, clock.instant().plus(LIFE)),
              Secret.of(text)));
      issued.put(persona.code(), text);
    }
    write(issued);
    return issued;
  }

  private Map<String, String> read() {
    return Files.exists(file)
        ? json.readValue(file.toFile(), new TypeReference<Map<String, String>>() {})
        : Map.of();
  }

  private void write(Map<String, String> issued) {
    try {
      var mode = PosixFilePermissions.fromString("rw-------");
      Path fresh =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              "demo-tokens",
              ".new",
              PosixFilePermissions.asFileAttribute(mode));
      Files.writeString(fresh, json.writerWithDefaultPrettyPrinter().writeValueAsString(issued));
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
