package org.enlace.ui.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.enlace.kernel.Role;

/// The rule of a route: who may call it. A handler without one is refused to everybody, and a test
/// that walks every route fails on it. The rule opens the route only; which rows an actor may see
/// or change is decided again in the door and by the database.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
  Who value();

  /// With [Who#ROLES]: holding any of these suffices.
  Role[] roles() default {};

  /// With [Who#ANYONE]: why the route is open.
  String reason() default "";

  /// The kinds of rule.
  enum Who {
    /// Open to the public.
    ANYONE,
    /// Any account that signed in.
    SIGNED_IN,
    /// Any account that holds one of the roles.
    ROLES
  }
}
