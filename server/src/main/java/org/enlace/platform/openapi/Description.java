package org.enlace.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/// What holds for the whole interface: its name, the bearer token, the problem that every refusal
/// is (RFC 9457), and which parts of records are always there.
final class Description implements GlobalOpenApiCustomizer {
  private static final String TOKEN = "token";
  private static final String PROBLEM = "Problem";
  private static final String SENDING = "Sending";

  private final SchemaNames names;

  Description(SchemaNames names) {
    this.names = names;
  }

  @Override
  public void customise(OpenAPI api) {
    api.setInfo(
        new Info()
            .title("Enlace")
            .version("1")
            .description("Networks of national cyber points of contact. See docs/api.md.")
            .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    api.setServers(List.of(new Server().url("/")));
    api.getComponents()
        .addSecuritySchemes(
            TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
    new RecordSchemas(api.getComponents()).complete(names.known());
    api.getComponents().addSchemas(PROBLEM, problem());
    api.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream)
        .forEach(Description::complete);
  }

  private static void complete(Operation operation) {
    operation.getResponses().values().stream()
        .map(ApiResponse::getContent)
        .filter(content -> content != null)
        .forEach(Description::tellFiles);
    ApiResponse done = operation.getResponses().get("200");
    if (done != null && done.getContent() == null) {
      operation.getResponses().remove("200");
      operation.getResponses().addApiResponse("204", new ApiResponse().description("No content"));
    }
    ApiResponse made = operation.getResponses().get("201");
    if (made != null && String.valueOf(made.getContent()).contains("/" + SENDING)) {
      operation
          .getResponses()
          .addApiResponse(
              "202", new ApiResponse().description("Accepted").content(made.getContent()));
    }
    Schema<?> problem = new JsonSchema();
    problem.set$ref("#/components/schemas/" + PROBLEM);
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("Refused: see the type")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json", new MediaType().schema(problem))));
  }

  /// A file leaves as bytes, never as JSON.
  private static void tellFiles(Content content) {
    MediaType json = content.get("application/json");
    if (json != null && json.getSchema() != null && "binary".equals(json.getSchema().getFormat())) {
      content.remove("application/json");
      content.addMediaType("application/octet-stream", json);
    }
  }

  private static Schema<?> problem() {
    Schema<?> problem = new JsonSchema();
    problem.setTypes(Set.of("object"));
    problem.addProperty("type", typed("string"));
    problem.addProperty("title", typed("string"));
    problem.addProperty("status", typed("integer"));
    problem.addProperty("detail", typed("string"));
    List.of("type", "title", "status").forEach(problem::addRequiredItem);
    problem.setAdditionalProperties(true);
    return problem;
  }

  private static Schema<?> typed(String type) {
    Schema<?> schema = new JsonSchema();
    schema.setTypes(Set.of(type));
    return schema;
  }
}
