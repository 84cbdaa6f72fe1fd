package org.enlace.platform.web;

import java.util.Map;
import java.util.Optional;
import org.enlace.kernel.Actor;
import org.enlace.ui.api.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;

/// Decides whether an actor may call a route. What has no rule is refused to everybody.
final class AccessRules {
  /// Handlers of libraries, which cannot carry our annotation: who they are and why they are open.
  static final Map<String, String> OPEN_HANDLERS =
      Map.of(
          "org.springdoc.webmvc.api.OpenApiWebMvcResource",
          "the description of the interface is public",
          "org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping$HttpOptionsHandler",
          "it tells the methods of a route and does nothing");

  private static final String ROOMS = "org.enlace.";

  private AccessRules() {}

  /// What was decided.
  sealed interface Decision {
    record Allowed() implements Decision {}

    record SignInFirst() implements Decision {}

    record NotAllowed() implements Decision {}

    /// The token does not cover this.
    record ScopeMissing(String scope) implements Decision {}

    /// Nobody gave the route a rule, which is a fault of ours.
    record NoRule() implements Decision {}
  }

  static Decision decide(HandlerMethod handler, String method, Actor actor) {
    if (OPEN_HANDLERS.containsKey(handler.getBeanType().getName())) {
      return new Decision.Allowed();
    }
    Access rule = handler.getMethodAnnotation(Access.class);
    return decide(rule, Need.of(handler.getBeanType(), method).orElse(null), actor);
  }

  static Decision decide(@Nullable Access rule, @Nullable Need need, Actor actor) {
    if (rule == null || need == null) {
      return new Decision.NoRule();
    }
    if (rule.value() == Access.Who.ANYONE) {
      return new Decision.Allowed();
    }
    if (!(actor instanceof Actor.SignedIn signedIn)) {
      return new Decision.SignInFirst();
    }
    if (!signedIn.credential().covers(need.room(), need.writing())) {
      return new Decision.ScopeMissing(need.scope());
    }
    return switch (rule.value()) {
      case ANYONE, SIGNED_IN -> new Decision.Allowed();
      case ROLES -> holdsAny(signedIn, rule) ? new Decision.Allowed() : new Decision.NotAllowed();
    };
  }

  /// What a token needs for a handler: to read in the handler's room for GET and HEAD, else to
  /// write there.
  record Need(String room, boolean writing) {
    String scope() {
      return room + (writing ? ":write" : ":read");
    }

    static Optional<Need> of(Class<?> handler, String method) {
      String name = handler.getPackageName() + ".";
      if (!name.startsWith(ROOMS)) {
        return Optional.empty();
      }
      String room = name.substring(ROOMS.length(), name.indexOf('.', ROOMS.length()));
      return Optional.of(new Need(room, !method.equals("GET") && !method.equals("HEAD")));
    }
  }

  private static boolean holdsAny(Actor actor, Access rule) {
    for (var role : rule.roles()) {
      if (actor.holds(role)) {
        return true;
      }
    }
    return false;
  }
}
