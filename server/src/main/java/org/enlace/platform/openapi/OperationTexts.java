package org.enlace.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.enlace.kernel.Role;
import org.enlace.ui.api.Access;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// Says of each operation who may call it and with which scope, as its handler's own rule says.
final class OperationTexts implements GlobalOperationCustomizer {
  private static final String KEY = "Idempotency-Key";
  private static final int LONGEST_KEY = 200;

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    String resource = handler.getBeanType().getSimpleName().replaceFirst("Resource$", "");
    String tag = resource.substring(0, 1).toLowerCase(Locale.ROOT) + resource.substring(1);
    operation.setTags(List.of(tag));
    operation.setOperationId(tag + "." + handler.getMethod().getName());
    Access access = handler.getMethodAnnotation(Access.class);
    if (access != null) {
      operation.setDescription(description(access, handler));
      if (access.value() == Access.Who.ANYONE) {
        operation.setSecurity(List.of());
      }
    }
    if (handler.hasMethodAnnotation(PostMapping.class) && !takesKey(operation)) {
      operation.addParametersItem(idempotencyKey());
    }
    return operation;
  }

  private static @Nullable String description(Access access, HandlerMethod handler) {
    String room = handler.getBeanType().getPackageName().split("\\.", -1)[2];
    boolean writes =
        Arrays.stream(handler.getMethod().getAnnotations()).noneMatch(OperationTexts::reads);
    String scope = "Scope `" + room + (writes ? ":write" : ":read") + "`.";
    return switch (access.value()) {
      case ANYONE -> "Anyone.";
      case SIGNED_IN -> scope + " Any account.";
      case ROLES ->
          scope
              + " Roles: "
              + Arrays.stream(access.roles())
                  .map(OperationTexts::word)
                  .collect(Collectors.joining(", "))
              + ".";
    };
  }

  private static boolean reads(java.lang.annotation.Annotation annotation) {
    return annotation instanceof org.springframework.web.bind.annotation.GetMapping;
  }

  private static String word(Role role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean takesKey(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(each -> KEY.equals(each.getName()));
  }

  private static HeaderParameter idempotencyKey() {
    Schema<?> key = new StringSchema().maxLength(LONGEST_KEY);
    HeaderParameter header = new HeaderParameter();
    header.setName(KEY);
    header.setDescription("A repeat with the same key within 24 hours gets the first answer.");
    header.setRequired(false);
    header.setSchema(key);
    return header;
  }
}
