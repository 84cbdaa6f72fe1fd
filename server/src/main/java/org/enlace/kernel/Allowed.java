package org.enlace.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Permits, in the element that carries it, a call that `config/forbidden.txt` forbids elsewhere.
///
/// The reason has no default: who needs an exception says why. Put it on the smallest element, a
/// method rather than a type. The build's check of forbidden calls reads it from the class file.
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.CONSTRUCTOR, ElementType.METHOD, ElementType.FIELD})
public @interface Allowed {
  /// Why this element must do what others may not.
  String reason();
}
