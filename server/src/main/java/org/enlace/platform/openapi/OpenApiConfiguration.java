package org.enlace.platform.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts together what draws `/api/openapi.json`.
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
  private final SchemaNames names = new SchemaNames();

  @Bean
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), names).openapi31(true);
  }

  @Bean
  GlobalOpenApiCustomizer openApiDescription() {
    return new Description(names);
  }

  @Bean
  GlobalOperationCustomizer openApiOperations() {
    return new OperationTexts();
  }
}
