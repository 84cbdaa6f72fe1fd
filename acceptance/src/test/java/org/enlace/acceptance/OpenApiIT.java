package org.enlace.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// The description of the interface: whole, and kept to by what reads. (That every other answer
/// keeps to it is seen wherever these tests call the server.)
@ExtendWith(SharedDemonstration.class)
class OpenApiIT {
  /// What stands for parameters that must be given.
  private static final Map<String, String> GIVEN =
      Map.of("state", "PE", "network", "red-enlace", "since", "2026-01", "on", "2026-11-01");

  /// Those to whom, together, everything is open.
  private static final List<String> READERS =
      List.of("mx-technical", "mx-nominator", "secretariat-1", "auditor", "pe-csirt");

  private final Server server;
  private final JsonNode document;

  OpenApiIT(Server server) {
    this.server = server;
    this.document = Contract.of(server.address()).document();
  }

  @Test
  void describesEachOperationOnceWithWhoMayCallItAndItsRefusals() {
    assertThat(document.path("openapi").asString()).startsWith("3.1");
    List<JsonNode> operations =
        document.path("paths").valueStream().flatMap(JsonNode::valueStream).toList();
    assertThat(operations).hasSizeGreaterThan(50);
    assertThat(operations.stream().map(each -> each.path("operationId").asString()))
        .doesNotHaveDuplicates();
    assertThat(operations)
        .allSatisfy(each -> {
          assertThat(each.path("description").asString("")).matches("Scope `.*|Anyone\\.");
          assertThat(each.at("/responses/default/content").propertyNames())
              .containsExactly("application/problem+json");
          assertThat(each.path("parameters").findValuesAsString("name")).doesNotHaveDuplicates();
        });
  }

  @Test
  void isKeptToByWhatReads() {
    List<String> unread = new ArrayList<>();
    document
        .path("paths")
        .propertyStream()
        .filter(each -> each.getValue().has("get") && !each.getKey().contains("{"))
        .map(each -> each.getKey() + asked(each.getValue().path("get")))
        .filter(path -> !isReadBySomebody(path))
        .forEach(unread::add);
    assertThat(unread).isEmpty();
  }

  private static String asked(JsonNode operation) {
    return operation
        .path("parameters")
        .valueStream()
        .filter(each -> each.path("required").asBoolean(false))
        .map(each -> each.path("name").asString())
        .map(name -> name + "=" + GIVEN.get(name))
        .collect(Collectors.joining("&", "?", ""));
  }

  private boolean isReadBySomebody(String path) {
    boolean read = false;
    for (String persona : READERS) {
      read |= server.as(persona).get(path).status() == 200;
    }
    return read;
  }
}
