package org.enlace.identity.web;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.enlace.ui.page.Choice;
import org.enlace.ui.page.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The rooms that answer programs, as the routes tell: what a token's scopes may name.
@Component
class RoomsWithApi {
  private static final String HOUSE = "org.enlace.";

  private final ObjectProvider<RequestMappingHandlerMapping> routes;

  RoomsWithApi(
      @Qualifier("requestMappingHandlerMapping")
          ObjectProvider<RequestMappingHandlerMapping> routes) {
    this.routes = routes;
  }

  /// Two choices a room: to read, and to read and write.
  List<Choice> scopes(Page page) {
    return names().stream()
        .flatMap(room ->
            List.of(
                Choice.of(
                    room + ":read", page.text("identity.scope.read", "room", room(room, page))),
                Choice.of(
                    room + ":write", page.text("identity.scope.write", "room", room(room, page))))
                .stream())
        .toList();
  }

  private static String room(String room, Page page) {
    String key = "identity.scope.room." + room;
    return page.messages().has(page.locale(), key) ? page.text(key) : room;
  }

  private SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    routes
        .getObject()
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          String name = handler.getBeanType().getPackageName();
          boolean api =
              mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/v1/"));
          if (api && name.startsWith(HOUSE)) {
            names.add(name.substring(HOUSE.length()).split("\\.", 2)[0]);
          }
        });
    return names;
  }
}
