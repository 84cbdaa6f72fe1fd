package org.enlace.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.enlace.EnlaceTest;
import org.enlace.ui.api.Access;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Walks every route of the running application.
@EnlaceTest
class RouteRulesTests {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @Autowired ApplicationContext context;

  @Test
  void everyRouteHasARuleButTheOneThatProvesTheWalk() {
    assertThat(handlers().filter(each -> rule(each.getValue()) == null))
        .extracting(Map.Entry::getKey)
        .as("routes without @Access")
        .containsExactly("{GET [/api/probe/without-rule]}");
  }

  @Test
  void whatIsOpenToAnyoneSaysWhy() {
    handlers()
        .forEach(each -> {
          Access rule = rule(each.getValue());
          if (rule != null) {
            assertThat(rule.reason().isBlank())
                .as("%s: a reason where it is open, and only there", each.getKey())
                .isEqualTo(rule.value() != Access.Who.ANYONE);
          }
        });
  }

  @Test
  void whatNamesRolesHasSome() {
    handlers()
        .forEach(each -> {
          Access rule = rule(each.getValue());
          if (rule != null) {
            assertThat(rule.roles().length == 0)
                .as("%s: roles where the rule is by role, and only there", each.getKey())
                .isEqualTo(rule.value() != Access.Who.ROLES);
          }
        });
  }

  @Test
  void nothingButOurRoutesAndTheAssetsIsServed() {
    assertThat(context.getBeansOfType(AbstractUrlHandlerMapping.class).values())
        .flatExtracting(mapping -> mapping.getHandlerMap().keySet())
        .containsExactly("/assets/*/*/**");
  }

  private Stream<Map.Entry<String, HandlerMethod>> handlers() {
    return routes.getHandlerMethods().entrySet().stream()
        .filter(each -> !isOfALibraryAndOpen(each.getValue()))
        .map(each -> Map.entry(each.getKey().toString(), each.getValue()));
  }

  private static boolean isOfALibraryAndOpen(HandlerMethod handler) {
    return AccessRules.OPEN_HANDLERS.containsKey(handler.getBeanType().getName());
  }

  private static @Nullable Access rule(HandlerMethod handler) {
    return handler.getMethodAnnotation(Access.class);
  }
}
